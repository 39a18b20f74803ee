package org.yagura.intake.config.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands whose meaning is known and does not matter to the model, kept as data: one beginning of
 * a command a line, {@code *} for any one word, after a heading in brackets that names the command
 * above ({@code [interface]}; {@code []} for the outermost).
 */
public final class CommandList {

  private final Map<String, Beginning> sections = new HashMap<>();

  private CommandList() {}

  /** Reads a list that stands beside {@code owner}'s class file. */
  public static CommandList load(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("list (%s) must be on the class path".formatted(resource));
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("list (%s)".formatted(resource), e);
    }
  }

  static CommandList of(List<String> lines) {
    CommandList list = new CommandList();
    Beginning section = list.section("");
    for (String line : lines) {
      String bare = line.strip();
      if (bare.startsWith("[") && bare.endsWith("]")) {
        section = list.section(bare.substring(1, bare.length() - 1));
      } else if (!bare.isEmpty() && !bare.startsWith("#")) {
        section.add(bare.split(" +"));
      }
    }
    return list;
  }

  /** Whether the list holds the command, or the command that it refuses by {@code no}. */
  public boolean holds(String section, Block command) {
    Beginning start = sections.get(section);
    if (start == null) {
      return false;
    }
    List<String> words = command.words();
    boolean negated =
        words.size() > 1 && (words.getFirst().equals("no") || words.getFirst().equals("default"));
    return start.matches(words, 0) || (negated && start.matches(words, 1));
  }

  private Beginning section(String name) {
    return sections.computeIfAbsent(name, it -> new Beginning());
  }

  /** A step in a tree of words. */
  private static final class Beginning {
    private final Map<String, Beginning> next = new HashMap<>();
    private boolean complete;

    void add(String[] words) {
      Beginning at = this;
      for (String word : words) {
        at = at.next.computeIfAbsent(word, it -> new Beginning());
      }
      at.complete = true;
    }

    boolean matches(List<String> words, int from) {
      if (complete) {
        return true;
      }
      if (from >= words.size()) {
        return false;
      }
      Beginning exact = next.get(words.get(from));
      Beginning any = next.get("*");
      return (exact != null && exact.matches(words, from + 1))
          || (any != null && any.matches(words, from + 1));
    }
  }
}
