package org.yagura.intake.config.fortios.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;

/**
 * Reads {@code config}, {@code edit}, {@code set}, {@code next} and {@code end} into blocks. Lines
 * it cannot place are left to nobody, so they count as not understood.
 */
public final class TreeReader {

  private static final int DEEPEST = 32;
  private static final int LONGEST_QUOTATION = 4000;
  private static final int MOST_COMMANDS = 2000;
  private static final Set<String> FREE_TEXT = Set.of("buffer", "html", "message", "script");

  private final ConfigText text;
  private final Block root = new Block(false, "", 1);
  private final Deque<Block> open = new ArrayDeque<>();
  private int line = 1;
  private int commands;

  private TreeReader(ConfigText text) {
    this.text = text;
  }

  /** Reads what may be configuration of the text; other commands' output is passed over. */
  public static Tree read(ConfigText text) {
    TreeReader reader = new TreeReader(text);
    for (Section section : text.sections()) {
      if (section.mayBeConfiguration()) {
        reader.readLines(section.first(), section.last());
      }
    }
    List<String> names = new ArrayList<>();
    Iterator<Block> outermostFirst = reader.open.descendingIterator();
    outermostFirst.forEachRemaining(
        it -> names.add((it.isEntry() ? "edit " : "config ") + it.name()));
    return new Tree(reader.root, names);
  }

  private void readLines(int first, int last) {
    line = first;
    while (line <= last) {
      String bare = text.line(line).strip();
      if (!bare.isEmpty() && bare.charAt(0) != '#') {
        readLine(bare, last);
      }
      line++;
    }
  }

  private void readLine(String bare, int limit) {
    int first = line;
    List<String> words = words(bare, limit);
    if (words.isEmpty()) {
      return;
    }
    Block current = open.isEmpty() ? root : open.peek();
    current.extendTo(line);
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "config" -> enter(current.openSection(String.join(" ", rest), first), first);
      case "edit" -> edit(current, rest, first);
      case "next" -> next();
      case "end" -> end();
      case "set" -> set(current, rest, first);
      case "append", "select" -> append(current, rest, first);
      case "unselect" -> unselect(current, rest);
      case "unset" -> rest.forEach(it -> current.unset(it, first));
      case "delete", "purge", "rename", "move", "clone" -> command(current, words);
      default -> {
        // not a line of this language: nobody claims it
      }
    }
  }

  private List<String> words(String bare, int limit) {
    if (bare.indexOf('\\') < 0) {
      List<String> simple = Words.simple(bare);
      if (!simple.isEmpty()) {
        return simple;
      }
    }
    Words words = new Words();
    words.read(bare);
    if (!words.isOpen()) {
      return words.words();
    }
    int closing = closingLine(bare, limit);
    for (int next = line + 1; next <= closing; next++) {
      words.read(text.line(next));
    }
    line = closing;
    words.close();
    return words.words();
  }

  /** The line in which the quotation closes; this one when it looks as if it never did. */
  private int closingLine(String bare, int limit) {
    if (!bare.startsWith("set ") && !bare.startsWith("append ")) {
      return line;
    }
    Words probe = new Words();
    probe.read(bare);
    boolean free = FREE_TEXT.contains(probe.words().size() > 1 ? probe.words().get(1) : "");
    int last = Math.min(limit, line + LONGEST_QUOTATION);
    for (int next = line + 1; next <= last; next++) {
      String content = text.line(next);
      if (!free && isStructure(content.strip())) {
        return line;
      }
      probe.read(content);
      if (!probe.isOpen()) {
        return next;
      }
    }
    return line;
  }

  private static boolean isStructure(String bare) {
    return bare.equals("next")
        || bare.equals("end")
        || bare.startsWith("set ")
        || bare.startsWith("edit ")
        || bare.startsWith("config ");
  }

  private void enter(Block block, int first) {
    block.frameLine(first);
    if (open.size() < DEEPEST) {
      open.push(block);
    }
  }

  private void edit(Block current, List<String> names, int first) {
    if (names.isEmpty()) {
      return;
    }
    if (current.isEntry() && open.size() > 1) {
      // An entry without its "next": the table goes on.
      open.pop();
      edit(open.getFirst(), names, first);
      return;
    }
    enter(current.openEntry(String.join(" ", names), first), first);
  }

  private void next() {
    if (!open.isEmpty() && open.getFirst().isEntry()) {
      open.pop().frameLine(line);
    }
  }

  private void end() {
    if (!open.isEmpty() && open.getFirst().isEntry()) {
      open.pop().extendTo(line - 1);
    }
    if (!open.isEmpty()) {
      open.pop().frameLine(line);
    }
  }

  private void set(Block current, List<String> rest, int first) {
    if (!rest.isEmpty()) {
      Setting setting = current.openSetting(rest.getFirst());
      setting.replace(rest.subList(1, rest.size()), first, line);
    }
  }

  private void append(Block current, List<String> rest, int first) {
    if (!rest.isEmpty()) {
      Setting setting = current.openSetting(rest.getFirst());
      setting.add(rest.subList(1, rest.size()), first, line);
    }
  }

  private void unselect(Block current, List<String> rest) {
    if (!rest.isEmpty() && current.setting(rest.getFirst()).isPresent()) {
      current.openSetting(rest.getFirst()).remove(rest.subList(1, rest.size()), line);
    }
  }

  private void command(Block current, List<String> words) {
    String what = words.getFirst();
    if (++commands > MOST_COMMANDS) {
      // Moving entries one by one takes time; nobody types as many commands.
      return;
    }
    if (what.equals("purge")) {
      current.purge();
    } else if (what.equals("delete") && words.size() > 1) {
      current.deleteEntry(words.get(1));
    } else if (words.size() == 4 && what.equals("move")) {
      current.moveEntry(words.get(1), words.get(2).equals("after"), words.get(3));
    } else if (words.size() == 4 && what.equals("rename")) {
      current.renameEntry(words.get(1), words.get(3));
    } else if (words.size() == 4 && what.equals("clone")) {
      current.cloneEntry(words.get(1), words.get(3));
    } else {
      return;
    }
    current.frameLine(line);
  }
}
