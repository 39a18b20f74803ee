package org.yagura.intake.config.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paths whose meaning is known and does not matter to the model, kept as data: one path a line,
 * with {@code *} for any one word; what stands beneath a path goes with it.
 */
public final class Paths {

  private final Map<String, Paths> next = new HashMap<>();
  private boolean complete;

  private Paths() {}

  /** Reads a list that stands beside {@code owner}'s class file. */
  public static Paths load(Class<?> owner, String resource) {
    Paths all = new Paths();
    lines(owner, resource).forEach(it -> all.add(List.of(it.split(" +", -1))));
    return all;
  }

  /** The lines of a list beside {@code owner}'s class file, without blank ones and comments. */
  public static List<String> lines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("list (%s) must be on the class path".formatted(resource));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(it -> !it.isEmpty() && !it.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("list (%s)".formatted(resource), e);
    }
  }

  private void add(List<String> words) {
    Paths at = this;
    for (String word : words) {
      at = at.next.computeIfAbsent(word, it -> new Paths());
    }
    at.complete = true;
  }

  /** Where one gets from several places by one word. */
  static List<Paths> step(List<Paths> from, String word) {
    List<Paths> reached = new ArrayList<>(2);
    for (Paths place : from) {
      Paths exact = place.next.get(word);
      Paths any = place.next.get("*");
      if (exact != null) {
        reached.add(exact);
      }
      if (any != null) {
        reached.add(any);
      }
    }
    return reached;
  }

  static boolean isHeld(List<Paths> places) {
    return places.stream().anyMatch(it -> it.complete);
  }
}
