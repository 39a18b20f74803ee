package org.yagura.intake.config.block;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command and the commands that stand indented beneath it.
 *
 * @param line the number of its line, from 1
 * @param words the command split at blanks, at least one; a quoted text stays in its parts
 * @param last the number of the last line of the block, its own where nothing stands beneath it
 */
public record Block(int line, List<String> words, List<Block> children, int last) {

  public Block {
    words = List.copyOf(words);
    children = List.copyOf(children);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("line (%d) must hold a command".formatted(line));
    }
  }

  /** A word by its place from 0; empty text where the command is shorter. */
  public String word(int place) {
    return place < words.size() ? words.get(place) : "";
  }

  public int size() {
    return words.size();
  }

  /** Whether the command begins with these words, whatever its case. */
  public boolean starts(String... beginning) {
    return startsAt(0, beginning);
  }

  /** Whether the command is {@code no} followed by these words. */
  public boolean refuses(String... beginning) {
    return words.getFirst().equals("no") && startsAt(1, beginning);
  }

  private boolean startsAt(int from, String... beginning) {
    if (words.size() < from + beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (!beginning[i].equalsIgnoreCase(words.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  /** The words from a place on, joined by one blank. */
  public String text(int from) {
    return from >= words.size() ? "" : String.join(" ", words.subList(from, words.size()));
  }

  /** The word that follows a keyword; empty where the command lacks it. */
  public String after(String keyword) {
    int at = words.indexOf(keyword);
    return at < 0 ? "" : word(at + 1);
  }

  public boolean has(String keyword) {
    return words.contains(keyword);
  }

  /** The commands beneath it that begin with these words. */
  public Stream<Block> all(String... beginning) {
    Objects.requireNonNull(beginning);
    return children.stream().filter(it -> it.starts(beginning));
  }

  /** The last command beneath it that begins with these words; later commands replace earlier. */
  public Optional<Block> find(String... beginning) {
    return all(beginning).reduce((first, second) -> second);
  }
}
