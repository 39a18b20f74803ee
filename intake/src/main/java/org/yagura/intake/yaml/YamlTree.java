package org.yagura.intake.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;

/**
 * Builds the tree from the parser's events, so that depth and size stay bounded, aliases are never
 * followed, and what stands before a mistake is kept.
 */
final class YamlTree {

  private static final int DEEPEST = 16;
  private static final int MOST_NODES = 100_000;
  private static final int MOST_PROBLEMS = 50;
  private static final int LONGEST = 1 << 20;

  /** People indent with tabs and full-width blanks and write full-width colons behind keys. */
  private static final Pattern INDENT = Pattern.compile("^[ \\t　]*[\\t　][ \\t　]*");

  private static final Pattern WIDE_COLON = Pattern.compile("^( *(?:- +)?[A-Za-z]{1,40}) ?：[ 　]*");

  private final ConfigText text;
  private final List<Problem> problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private int nodes;

  /** A list or a set of keys that is not closed yet. */
  private static final class Open {
    final boolean mapping;
    final int line;
    final List<YamlNode> items = new ArrayList<>();
    final List<YamlNode.Entry> entries = new ArrayList<>();
    YamlNode.@Nullable Text key;
    boolean full;

    Open(boolean mapping, int line) {
      this.mapping = mapping;
      this.line = line;
    }

    YamlNode close() {
      return mapping ? new YamlNode.Keys(entries, line) : new YamlNode.Items(items, line);
    }
  }

  YamlTree(ConfigText text, List<Problem> problems) {
    this.text = text;
    this.problems = problems;
  }

  YamlNode read() {
    try {
      String source = prepared();
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
      for (Event event : new Parse(settings).parseString(source)) {
        if (!accept(event)) {
          break;
        }
      }
    } catch (MarkedYamlEngineException e) {
      broken(e.getProblemMark().map(Mark::getLine).orElse(0) + 1);
    } catch (YamlEngineException e) {
      broken(1);
    }
    while (!open.isEmpty()) {
      close();
    }
    YamlNode whole = root;
    return whole == null ? new YamlNode.Keys(List.of(), 1) : whole;
  }

  /** False ends the reading: the first document is over, or a bound is reached. */
  private boolean accept(Event event) {
    int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> {
        if (open.size() >= DEEPEST || ++nodes > MOST_NODES) {
          tooLarge(line);
          return false;
        }
        open.push(new Open(event.getEventId() == Event.ID.MappingStart, line));
      }
      case MappingEnd, SequenceEnd -> close();
      case Scalar -> {
        if (++nodes > MOST_NODES) {
          tooLarge(line);
          return false;
        }
        put(new YamlNode.Text(value((ScalarEvent) event), line));
      }
      case Alias -> {
        note(line, "「%s」の別名参照（*）は読みません。".formatted(shown(line)), "値をそのまま書いてください。");
        put(new YamlNode.Text("", line));
      }
      case DocumentEnd -> {
        return false;
      }
      case Comment, DocumentStart, StreamStart, StreamEnd -> {}
    }
    return true;
  }

  private static String value(ScalarEvent scalar) {
    String value = scalar.getValue();
    boolean nothing = scalar.isPlain() && (value.equals("~") || value.equals("null"));
    return nothing ? "" : value;
  }

  private void close() {
    Open done = open.poll();
    if (done != null) {
      put(done.close());
    }
  }

  private void put(YamlNode node) {
    Open around = open.peek();
    if (around == null) {
      root = root == null ? node : root;
      return;
    }
    YamlNode.Text key = around.key;
    if (!around.mapping) {
      around.items.add(node);
    } else if (key == null) {
      around.key = node instanceof YamlNode.Text it ? it : new YamlNode.Text("", node.line());
    } else {
      around.key = null;
      enter(around, key, node);
    }
  }

  private void enter(Open around, YamlNode.Text key, YamlNode node) {
    if (around.full) {
      return;
    }
    if (around.entries.size() == MOST_NODES / 100) {
      tooLarge(key.line());
      around.full = true;
      return;
    }
    if (around.entries.stream().noneMatch(it -> it.key().equals(key.value()))) {
      around.entries.add(new YamlNode.Entry(key.value(), key.line(), node));
    } else {
      note(
          key.line(),
          "「%s」が二度書かれています。先に書かれたほうを使いました。".formatted(shown(key.line())),
          "どちらか一方を消してください。");
    }
  }

  private String prepared() {
    StringBuilder source = new StringBuilder();
    boolean told = false;
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.line(number);
      String plain = INDENT.matcher(line).replaceFirst(it -> widen(it.group()));
      plain = WIDE_COLON.matcher(plain).replaceFirst("$1: ");
      if (!plain.equals(line) && !told) {
        note(number, "タブや全角の空白・コロンがあったため、半角と見なして読みました。", "半角の空白とコロンで書いてください。");
        told = true;
      }
      source.append(plain).append('\n');
    }
    return source.toString();
  }

  private static String widen(String indent) {
    return indent.replace("\t", "  ").replace("　", "  ");
  }

  private String shown(int line) {
    String says = line <= text.lines().size() ? text.line(line).strip() : "";
    return says.length() > 60 ? says.substring(0, 60) + "…" : says;
  }

  private void broken(int line) {
    int at = Math.clamp(line, 1, Math.max(1, text.lines().size()));
    problems.add(
        new Problem(
            SourceRef.Line.of(text.file(), at),
            Problem.Gravity.PARTIAL,
            "「%s」の書き方がYAMLとして読めません。その前までを読みました。".formatted(shown(at)),
            "字下げ（半角の空白）と、コロンの後の空白を確かめてください。"));
  }

  private void tooLarge(int line) {
    problems.add(
        new Problem(
            SourceRef.Line.of(text.file(), Math.max(1, line)),
            Problem.Gravity.PARTIAL,
            "YAMLの入れ子が深すぎるか、項目が多すぎます。ここまでを読みました。",
            "不要な部分を消してください。"));
  }

  private void note(int line, String message, String hint) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    problems.add(
        new Problem(
            SourceRef.Line.of(text.file(), Math.max(1, line)),
            Problem.Gravity.NOTE,
            message,
            hint));
  }
}
