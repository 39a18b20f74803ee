package org.yagura.intake.config.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.ConfigText;

/** Nests commands by their indentation. Comments (lines that begin with {@code !}) are left out. */
public final class BlockReader {

  /** How a device prints its banners. */
  public enum Banners {
    /** Between two delimiters, over any number of lines. */
    DELIMITED,
    /** One command a line. */
    ONE_LINE
  }

  private static final int DEEPEST = 32;
  private static final int LONGEST_BANNER = 500;

  private final ConfigText text;
  private final Banners banners;
  private final int last;

  private BlockReader(ConfigText text, Banners banners, int last) {
    this.text = text;
    this.banners = banners;
    this.last = last;
  }

  /** The commands of some lines, both ends included, in their order. */
  public static List<Block> read(ConfigText text, int first, int last, Banners banners) {
    return new BlockReader(text, banners, Math.min(last, text.lines().size())).top(first);
  }

  private List<Block> top(int first) {
    Open root = new Open(0, -1, List.of("root"), null, 0);
    Open deepest = root;
    for (int number = first; number <= last; number++) {
      String line = text.line(number);
      int indent = indentOf(line);
      if (indent == line.length() || line.charAt(indent) == '!') {
        continue;
      }
      while (deepest.parent != null && (deepest.indent >= indent || deepest.depth >= DEEPEST)) {
        deepest = deepest.parent;
      }
      Open next = new Open(number, indent, split(line, indent), deepest, deepest.depth + 1);
      deepest.children.add(next);
      deepest = next;
      number = endOfBanner(next, number);
      next.last = number;
    }
    return root.close().children();
  }

  /** The last line of the banner that begins here; the line itself where none begins or ends. */
  private int endOfBanner(Open command, int number) {
    if (banners == Banners.ONE_LINE
        || !command.words.getFirst().equals("banner")
        || command.words.size() < 3) {
      return number;
    }
    String line = text.line(number);
    String type = command.words.get(1);
    String rest = line.substring(line.indexOf(type) + type.length()).strip();
    String delimiter =
        rest.length() > 1 && rest.charAt(0) == '^' ? rest.substring(0, 2) : rest.substring(0, 1);
    if (rest.indexOf(delimiter, delimiter.length()) >= 0) {
      return number;
    }
    int farthest = Math.min(last, number + LONGEST_BANNER);
    for (int at = number + 1; at <= farthest; at++) {
      if (text.line(at).contains(delimiter)) {
        return at;
      }
    }
    return number;
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && isBlank(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private static List<String> split(String line, int from) {
    List<String> words = new ArrayList<>(8);
    int start = from;
    int length = line.length();
    while (start < length) {
      int end = start;
      while (end < length && !isBlank(line.charAt(end))) {
        end++;
      }
      if (end > start) {
        words.add(line.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00a0';
  }

  /** A block that may still get children. */
  private static final class Open {
    private final int line;
    private final int indent;
    private final List<String> words;
    private final @Nullable Open parent;
    private final int depth;
    private final List<Open> children = new ArrayList<>(0);
    private int last;

    Open(int line, int indent, List<String> words, @Nullable Open parent, int depth) {
      this.line = line;
      this.indent = indent;
      this.words = words;
      this.parent = parent;
      this.depth = depth;
      this.last = line;
    }

    Block close() {
      List<Block> closed = new ArrayList<>(children.size());
      int end = last;
      for (Open child : children) {
        Block block = child.close();
        closed.add(block);
        end = Math.max(end, block.last());
      }
      return new Block(line, words, closed, end);
    }
  }
}
