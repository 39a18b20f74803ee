package org.yagura.intake.feed.jvn;

import java.io.IOException;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;

/** JVN iPedia's XML: overviews (JVNRSS) and details (VULDEF). */
public final class JvnXmlFormat implements FeedFormat {

  @Override
  public String id() {
    return "jvn-xml";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("<VULDEF-Document")
        || (head.contains("<rdf:RDF") && head.contains("http://jvn.jp/rss/mod_sec/"));
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("JVN iPedia");
    new JvnDocument(source, sink).read();
  }
}
