package org.yagura.report.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a form wants a yes or a no: to circle, to tick, to pick from a list, or to write. */
final class FormChoice {
  private static final String BOX = "[□☐◻○◯〇]";
  private static final Pattern BOX_FIRST =
      Pattern.compile("(?s)(.*?)(%1$s)(\\s*はい.*?)(%1$s)(\\s*いいえ.*)".formatted(BOX));
  private static final Pattern WORD_FIRST =
      Pattern.compile("(?s)(.*?はい\\s*)(%1$s)(.*?いいえ\\s*)(%1$s)(.*)".formatted(BOX));
  private static final String YES = "はい";
  private static final List<String> YES_WORDS = List.of("はい", "○", "〇", "◯", "有", "済", "適");
  private static final List<String> NO_WORDS = List.of("いいえ", "×", "✕", "無", "未", "否");
  private static final List<String> MARKS = List.of("○", "〇", "◯", "✓", "✔", "レ", "●", "■", "1");

  private FormChoice() {}

  /** Whether both words are printed and none is chosen yet. */
  static boolean isOpen(String text) {
    boolean both = text.replaceAll("[^はいえ]", "").equals("はいいいえ");
    boolean chosen = text.matches("(?s).*[■☑☒✓✔●レ].*");
    boolean dated = text.matches("(?s).*[0-9０-９].*");
    return both && !chosen && !dated;
  }

  /**
   * What stands in the cell afterwards: the printed boxes ticked, or the word with its day.
   *
   * @param day as it fits between printed brackets, or empty
   */
  static String chosen(String printed, String yesNo, String day) {
    return ticked(BOX_FIRST, printed, yesNo)
        .or(() -> ticked(WORD_FIRST, printed, yesNo))
        .orElseGet(() -> {
          boolean dated = printed.matches("(?s).*[/／].*") && !day.isEmpty();
          return dated ? yesNo + "（" + day + "）" : yesNo;
        });
  }

  private static Optional<String> ticked(Pattern pattern, String printed, String yesNo) {
    Matcher it = pattern.matcher(printed);
    if (!it.matches()) {
      return Optional.empty();
    }
    boolean yes = yesNo.equals(YES);
    String first = yes ? full(it.group(2)) : it.group(2);
    String second = yes ? it.group(4) : full(it.group(4));
    return Optional.of(it.group(1) + first + it.group(3) + second + it.group(5));
  }

  private static String full(String box) {
    return "○◯〇".contains(box) ? "●" : "■";
  }

  /** Whether a cell holds nothing but an empty box. */
  static boolean isBox(String text) {
    return text.matches("[□☐◻]");
  }

  /** The answer in the words that a list of the form allows; as it is where none of them fits. */
  static String allowed(String yesNo, List<String> list) {
    List<String> words = yesNo.equals(YES) ? YES_WORDS : NO_WORDS;
    return words.stream().filter(list::contains).findFirst().orElse(yesNo);
  }

  /** The mark for a column of its own: a full box for an empty one, else as a list allows. */
  static String mark(String printed, List<String> list) {
    if (isBox(printed)) {
      return "■";
    }
    return MARKS.stream().filter(list::contains).findFirst().orElse("○");
  }
}
