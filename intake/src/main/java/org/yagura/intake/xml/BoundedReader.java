package org.yagura.intake.xml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A document's text; it ends with an {@link IOException} at a tag that never ends. */
public final class BoundedReader extends Reader {

  private final StringReader source;
  private final AttributeBound bound = new AttributeBound();

  public BoundedReader(String source) {
    this.source = new StringReader(source);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = source.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      if (!bound.accept(buffer[i])) {
        throw new IOException("a tag has more attributes than any format has");
      }
    }
    return read;
  }

  @Override
  public void close() {
    source.close();
  }
}
