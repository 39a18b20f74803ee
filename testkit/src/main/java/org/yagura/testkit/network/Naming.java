package org.yagura.testkit.network;

import java.util.Objects;

/** How the same network may be named otherwise: a word behind each name of a thing. */
public record Naming(String suffix) {

  public static final Naming PLAIN = new Naming("");

  public Naming {
    Objects.requireNonNull(suffix);
  }

  String of(String name) {
    return name.isEmpty() ? "" : name + suffix;
  }
}
