package org.yagura.intake.official;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.official.Grid.Line;
import org.yagura.intake.official.Grid.Text;
import org.yagura.knowledge.checklist.completion.ImportedEdition.Item;

/**
 * Items of one form, row by row. A number stands in a cell of its own, before the sentence or in
 * brackets behind it; with its section ({@code 2-①}) or without ({@code ①}, {@code (1)}), where the
 * section is that of the heading above.
 */
final class ItemRows {

  private static final String DASH = "[-‐‑‒–—―−ー]";
  private static final String WITHIN = "[①-⑳]|\\(\\d{1,2}\\)|（\\d{1,2}）|\\d{1,2}";
  private static final Pattern FULL = Pattern.compile("(\\d)\\s?" + DASH + "\\s?(" + WITHIN + ")");
  private static final Pattern SHORT = Pattern.compile("([①-⑳]|\\(\\d{1,2}\\)|（\\d{1,2}）)");
  private static final Pattern FULL_BEHIND =
      Pattern.compile("[(（]\\s?(\\d)\\s?" + DASH + "\\s?([①-⑳]|\\d{1,2}|\\(\\d{1,2}\\))\\s?[)）]");
  private static final Pattern HEADING =
      Pattern.compile(
          "(\\d)[.．、\\s]{0,3}([^\\d\\s。()（）①-⑳/年月‐‑‒–—―−ー-][^。]{1,40})", Pattern.DOTALL);
  private static final Pattern GROUP = Pattern.compile("(.{2,40}?)について、?以下を実施している。?");
  private static final int SHORTEST_SENTENCE = 8;

  private final List<Item> items = new ArrayList<>();
  private final List<Text> unnumbered = new ArrayList<>();
  private String section = "";
  private String sectionTitle = "";
  private String row = "";

  private ItemRows() {}

  /** Items and the sentences that look like items and have no number. */
  record Found(List<Item> items, List<Text> unnumbered) {}

  static Found of(List<Line> lines) {
    ItemRows rows = new ItemRows();
    lines.forEach(rows::line);
    return new Found(rows.toldApart(), List.copyOf(rows.unnumbered));
  }

  private void line(Line line) {
    line.texts().stream().filter(it -> !isSentence(it.shown())).forEach(this::heading);
    headingInTwoCells(line);
    Optional<Text> longest =
        line.texts().stream()
            .filter(it -> isSentence(it.shown()))
            .max(Comparator.comparingInt(it -> it.shown().length()));
    if (longest.isEmpty()) {
      note(line);
      return;
    }
    Text sentence = longest.get();
    Optional<String> id =
        line.texts().stream()
            .filter(it -> it.column() <= sentence.column())
            .flatMap(it -> number(it, it.equals(sentence)).stream())
            .findFirst()
            .or(() -> number(sentence, true));
    if (id.isPresent()) {
      add(id.get(), sentence.shown());
    } else {
      unnumbered.add(sentence);
    }
  }

  /** A section's heading, a group's heading, or the kind of device in a cell of its own. */
  private void heading(Text text) {
    Matcher group = GROUP.matcher(text.tight());
    if (group.matches()) {
      row = kind(group.group(1));
      return;
    }
    if (!kind(text.tight()).isEmpty() && text.tight().length() <= 8) {
      row = kind(text.tight());
      return;
    }
    Matcher heading = HEADING.matcher(text.shown());
    if (heading.matches() && !isAnswer(text.tight()) && !heading.group(1).equals("0")) {
      section = heading.group(1);
      sectionTitle = heading.group(2).replaceAll("\\s", "");
      row = "";
    }
  }

  /** The section's number in a cell, its title in the next. */
  private void headingInTwoCells(Line line) {
    if (line.texts().size() < 2 || !line.texts().getFirst().tight().matches("[1-9][.．]?")) {
      return;
    }
    String title = line.texts().get(1).tight();
    if (title.length() >= 2 && title.length() <= 30 && !isSentence(title) && !isAnswer(title)) {
      section = line.texts().getFirst().tight().substring(0, 1);
      sectionTitle = title;
      row = "";
    }
  }

  private static String kind(String text) {
    if (text.contains("端末")) {
      return "terminal";
    }
    if (text.contains("ネットワーク機器")) {
      return "network";
    }
    return text.contains("サーバ") ? "server" : "";
  }

  private static boolean isAnswer(String text) {
    return text.contains("はい") || text.contains("いいえ") || text.contains("/") || text.contains("年");
  }

  private static boolean isSentence(String text) {
    String tight = text.replaceAll("\\s", "");
    boolean note = tight.startsWith("※") || tight.startsWith("*");
    boolean ends =
        tight.contains("している")
            || tight.contains("した。")
            || tight.contains("がある")
            || tight.contains("もらう")
            || tight.contains("ている")
            || FULL_BEHIND.matcher(tight).find();
    boolean heading = GROUP.matcher(tight).matches() || tight.contains("ください");
    return tight.length() >= SHORTEST_SENTENCE && ends && !note && !heading;
  }

  /** The number in a cell: the whole cell, or before or behind the sentence. */
  private Optional<String> number(Text text, boolean inSentence) {
    String shown = text.shown();
    Matcher behind = FULL_BEHIND.matcher(shown);
    if (behind.find()) {
      return Optional.of(behind.group(1) + "-" + behind.group(2));
    }
    Matcher full = FULL.matcher(shown);
    if (inSentence ? full.lookingAt() : full.matches()) {
      return Optional.of(full.group(1) + "-" + narrow(full.group(2)));
    }
    Matcher own = SHORT.matcher(shown);
    boolean fits = inSentence ? own.lookingAt() : own.matches();
    return fits && !section.isEmpty()
        ? Optional.of(section + "-" + narrow(own.group(1)))
        : Optional.empty();
  }

  private static String narrow(String within) {
    return within.replace('（', '(').replace('）', ')');
  }

  private void add(String id, String shown) {
    String bare = shown.replaceAll("\\R", "");
    bare = FULL_BEHIND.matcher(bare).replaceAll("");
    Matcher full = FULL.matcher(bare);
    Matcher own = SHORT.matcher(bare);
    if (full.lookingAt()) {
      bare = bare.substring(full.end());
    } else if (own.lookingAt()) {
      bare = bare.substring(own.end());
    }
    int mark = bare.indexOf('※');
    String text = (mark < 0 ? bare : bare.substring(0, mark)).strip();
    String note = mark < 0 ? "" : bare.substring(mark).strip();
    if (!text.isEmpty()) {
      boolean same = id.startsWith(section + "-");
      items.add(new Item(id, row, id.substring(0, 1), same ? sectionTitle : "", text, note));
    }
  }

  /** A line of its own that begins with ※ belongs to the item above. */
  private void note(Line line) {
    Optional<Text> note =
        line.texts().stream().filter(it -> it.tight().startsWith("※")).findFirst();
    if (note.isEmpty() || items.isEmpty() || !items.getLast().note().isEmpty()) {
      return;
    }
    Item it = items.removeLast();
    items.add(
        new Item(
            it.id(),
            it.row(),
            it.section(),
            it.sectionTitle(),
            it.text(),
            note.get().shown().replaceAll("\\R", "")));
  }

  /** Rows are kept only where one number stands twice, as everywhere in the editions. */
  private List<Item> toldApart() {
    List<Item> all = new ArrayList<>();
    for (Item it : items) {
      boolean twice = items.stream().filter(o -> o.id().equals(it.id())).count() > 1;
      Item told = twice ? it : withRow(it, "");
      long before = all.stream().filter(o -> o.key().equals(told.key())).count();
      all.add(before == 0 ? told : withRow(it, it.row() + (all.size() + 1)));
    }
    return all;
  }

  private static Item withRow(Item it, String row) {
    return new Item(it.id(), row, it.section(), it.sectionTitle(), it.text(), it.note());
  }
}
