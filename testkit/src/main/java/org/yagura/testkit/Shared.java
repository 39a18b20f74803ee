package org.yagura.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of real data beside the project ({@code ../shared}), which not every machine has.
 * Tests that read it skip, visibly, when it is absent:
 *
 * <pre>assumeThat(Shared.folder("data/configs")).isPresent();</pre>
 */
public final class Shared {

  private Shared() {}

  /** A folder or file beneath it, where it exists. */
  public static Optional<Path> folder(String name) {
    Path root = Path.of(System.getProperty("yagura.root", "..")).toAbsolutePath().normalize();
    Path candidate = root.resolveSibling("shared").resolve(name);
    return Files.exists(candidate) ? Optional.of(candidate) : Optional.empty();
  }
}
