package org.yagura.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a document with the one that was reviewed and kept under {@code src/test/golden} of the
 * module. {@code -Dgolden.update=true} rewrites the kept one; the difference is then reviewed like
 * code.
 */
public final class Golden {

  private Golden() {}

  /** Fails where {@code actual} differs from the kept file {@code name}. */
  public static void verify(String name, String actual) {
    Path kept = Path.of("src", "test", "golden", name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Files.writeString(kept, actual);
        return;
      }
      assertThat(kept).as("run with -Dgolden.update=true to keep a first version").exists();
      assertThat(actual).as("golden file %s", kept).isEqualTo(Files.readString(kept));
    } catch (IOException e) {
      throw new UncheckedIOException("golden file (%s)".formatted(kept), e);
    }
  }
}
