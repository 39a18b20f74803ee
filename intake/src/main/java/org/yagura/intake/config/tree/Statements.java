package org.yagura.intake.config.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;

/** Reads statements into a tree: {@code a { b c; }}, {@code set a b c}, or both in one text. */
public final class Statements {

  private static final Set<String> COMMANDS =
      Set.of("set", "deactivate", "activate", "delete", "protect", "unprotect");
  private static final Set<String> MARKS =
      Set.of("inactive:", "active:", "replace:", "protect:", "delete:", "unprotect:");

  private final ConfigText text;
  private final LineLedger ledger;
  private final Node root;
  private final Deque<Node> open = new ArrayDeque<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private int from;
  private int listAt = -1;
  private int extraDepth;
  private boolean comment;

  private Statements(ConfigText text, LineLedger ledger, Node root) {
    this.text = text;
    this.ledger = ledger;
    this.root = root;
  }

  /**
   * Reads a run of lines, both ends included, into the tree beneath {@code root}.
   *
   * @return the block that the text breaks off in; empty where every block is closed
   */
  public static String read(ConfigText text, LineLedger ledger, Node root, int first, int last) {
    Statements all = new Statements(text, ledger, root);
    for (int number = first; number <= last; number++) {
      all.line(number);
    }
    all.rest(last);
    return all.open.isEmpty() ? "" : all.open.peek().word();
  }

  private Node top() {
    Node top = open.peek();
    return top == null ? root : top;
  }

  private void line(int number) {
    String line = text.line(number).strip();
    if (line.isEmpty()) {
      return;
    }
    if (!comment && isNoise(line)) {
      ledger.ignored(number);
      return;
    }
    if (!comment && words.isEmpty() && isCommand(line)) {
      command(line, number);
      return;
    }
    int at = 0;
    while (at < line.length()) {
      at = comment ? endOfComment(line, at) : token(line, at, number);
    }
    if (words.isEmpty() && (comment || line.endsWith("*/"))) {
      ledger.ignored(number);
    }
  }

  /** Remarks of the device or of a terminal: {@code [edit]} and {@code {primary:node0}}. */
  private static boolean isNoise(String line) {
    char c = line.charAt(0);
    return c == '#'
        || line.startsWith("[edit")
        || (line.startsWith("/*") && line.indexOf("*/") == line.length() - 2)
        || (c == '{' && line.endsWith("}") && line.indexOf(':') > 0 && line.length() < 40);
  }

  private static boolean isCommand(String line) {
    int blank = line.indexOf(' ');
    return blank > 0 && COMMANDS.contains(line.substring(0, blank)) && !line.endsWith("{");
  }

  private int endOfComment(String line, int at) {
    int end = line.indexOf("*/", at);
    comment = end < 0;
    return end < 0 ? line.length() : end + 2;
  }

  private int token(String line, int at, int number) {
    char c = line.charAt(at);
    if (c == ' ' || c == '\t') {
      return at + 1;
    }
    if (c == '#' && words.isEmpty()) {
      return line.length();
    }
    if (line.startsWith("/*", at)) {
      comment = true;
      return at + 2;
    }
    from = words.isEmpty() && marks.isEmpty() ? number : from;
    switch (c) {
      case '{' -> openBlock(number);
      case '}' -> closeBlock(number);
      case ';' -> statement(number);
      case '[' -> listAt = listAt < 0 ? words.size() : listAt;
      case ']' -> {}
      default -> {
        return word(line, at);
      }
    }
    return at + 1;
  }

  private int word(String line, int at) {
    char first = line.charAt(at);
    int close = first == '"' || first == '\'' ? endOfQuote(line, at) : -1;
    if (close > 0) {
      words.add(line.substring(at + 1, close));
      return close + 1;
    }
    int end = at + 1;
    while (end < line.length() && !endsWord(line, end)) {
      end++;
    }
    String word = line.substring(at, end);
    if (words.isEmpty() && MARKS.contains(word)) {
      marks.add(word);
    } else {
      words.add(word);
    }
    return end;
  }

  private static boolean endsWord(String line, int at) {
    char c = line.charAt(at);
    return c == ' '
        || c == '\t'
        || c == ';'
        || c == ']'
        || (c == '{' && line.charAt(at - 1) != '$');
  }

  private static int endOfQuote(String line, int at) {
    int end = at + 1;
    while (end < line.length() && line.charAt(end) != line.charAt(at)) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    return end < line.length() ? end : -1;
  }

  private void openBlock(int number) {
    if (open.size() >= Node.DEEPEST) {
      extraDepth++;
    } else {
      Node node = top().open(words, number);
      ownLines(node, number);
      open.push(node);
    }
    clear();
  }

  private void closeBlock(int number) {
    statement(number);
    if (extraDepth > 0) {
      extraDepth--;
    } else if (!open.isEmpty()) {
      open.forEach(it -> it.span(number));
      open.pop().own(number);
    }
    clear();
  }

  private void statement(int number) {
    if (!words.isEmpty()) {
      open.forEach(it -> it.span(number));
      int prefix = listAt < 0 ? words.size() : listAt;
      Node node = top().open(words.subList(0, prefix), number);
      if (prefix == words.size()) {
        ownLines(node, number);
      }
      for (String value : words.subList(prefix, words.size())) {
        ownLines(node.open(List.of(value), number), number);
      }
    }
    clear();
  }

  private void ownLines(Node node, int number) {
    for (int line = Math.max(from, 1); line <= number; line++) {
      if (!text.line(line).isBlank()) {
        node.own(line);
        node.span(line);
      }
    }
    if (marks.contains("inactive:")) {
      node.deactivate(true);
    }
  }

  private void clear() {
    words.clear();
    marks.clear();
    listAt = -1;
  }

  /** A statement that the text breaks off in is not taken. */
  private void rest(int last) {
    if (!words.isEmpty() && open.isEmpty()) {
      clear();
    }
    if (comment) {
      ledger.ignored(last);
    }
  }

  private void command(String line, int number) {
    from = number;
    int at = line.indexOf(' ');
    String command = line.substring(0, at);
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean mark = c == ' ' || c == '\t' || c == '[' || c == ']' || c == ';';
      if (c == '[' && listAt < 0) {
        listAt = words.size();
      }
      at = mark ? at + 1 : word(line, at);
    }
    switch (command) {
      case "set" -> set(number);
      case "deactivate", "activate" -> {
        Node node = root.open(words, number);
        node.own(number);
        node.use();
        node.deactivate(command.equals("deactivate"));
      }
      case "delete" -> delete(number);
      default -> ledger.ignored(number);
    }
    clear();
  }

  /** Conditions that people write on one line are statements of their own. */
  private void set(int number) {
    List<String> all = List.copyOf(words);
    int base = OneLiners.base(all);
    if (base < 0 || listAt >= 0) {
      statement(number);
      return;
    }
    for (List<String> one : OneLiners.split(all, base)) {
      words.clear();
      words.addAll(one);
      from = number;
      statement(number);
    }
  }

  private void delete(int number) {
    ledger.ignored(number);
    Node at = root;
    for (int i = 0; i + 1 < words.size() && at != null; i++) {
      at = at.peek(words.get(i));
    }
    if (at != null && !words.isEmpty()) {
      at.remove(words.getLast());
    }
  }
}
