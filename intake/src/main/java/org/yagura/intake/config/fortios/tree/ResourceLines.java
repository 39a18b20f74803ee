package org.yagura.intake.config.fortios.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables about FortiOS that are kept as text beside the code. */
public final class ResourceLines {

  private static final String FOLDER = "/org/yagura/intake/config/fortios/";

  private ResourceLines() {}

  /** The lines of a table, without comments and blank ones. */
  public static List<String> of(String name) {
    try (InputStream in = ResourceLines.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("resource (%s) is missing".formatted(name));
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(it -> !it.isEmpty() && !it.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource (%s)".formatted(name), e);
    }
  }
}
