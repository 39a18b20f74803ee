package org.yagura.intake.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.official.Grid.Line;
import org.yagura.intake.official.Grid.Text;
import org.yagura.knowledge.checklist.Form;

/** Titles of forms on a sheet: which edition, whose form, and the area each rules. */
final class FormTitles {

  private static final Pattern YEAR = Pattern.compile("(?:令和|R)\\s{0,3}(元|\\d{1,2})\\s{0,3}年度");
  private static final String CHECKLIST = "チェックリスト";

  /** Titles side by side may stand a line or two apart. */
  private static final int SAME_BAND = 3;

  /**
   * A title.
   *
   * @param edition such as {@code R8}; empty where the title names no year
   * @param form null where the title does not tell
   */
  record Title(Text at, String edition, Optional<Form> form) {}

  private FormTitles() {}

  /** The titles of a sheet, from top to bottom and left to right. */
  static List<Title> of(List<Line> lines) {
    List<Title> titles = new ArrayList<>();
    for (Line line : lines) {
      for (Text text : line.texts()) {
        if (isTitle(text.tight())) {
          titles.add(new Title(text, edition(text.tight()), form(text.tight())));
        }
      }
    }
    return titles;
  }

  private static boolean isTitle(String text) {
    boolean sentence = text.endsWith("。") || text.contains("している") || text.contains("ください");
    boolean names = text.contains(CHECKLIST) || form(text).isPresent();
    return names && !sentence && text.length() <= 80 && !text.startsWith("※");
  }

  /** Edition id of a text that names a fiscal year; empty where it names none. */
  static String edition(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return "";
    }
    return "R"
        + (year.group(1).equals("元") ? "1" : String.valueOf(Integer.parseInt(year.group(1))));
  }

  /**
   * Whether a text names the year of the form itself: a year with 版 or 分, or the year within which
   * all answers are to be yes or a target is to be set.
   */
  static boolean namesYearOfForm(String text) {
    boolean plan = text.contains("予定") || text.contains("までに") || text.contains("実装");
    boolean form =
        text.contains("年度版")
            || text.contains("年度分")
            || text.contains("年度中")
            || text.contains("目標日")
            || text.length() <= 12;
    return form && !plan && !edition(text).isEmpty();
  }

  /** Whose form a text names; the facility's where it names facilities and pharmacies at once. */
  static Optional<Form> form(String text) {
    if (text.contains("事業者確認用") || text.contains("事業者用")) {
      return Optional.of(Form.VENDOR);
    }
    boolean facility = text.contains("医療機関") && (text.contains("確認用") || text.contains("機関用"));
    if (facility) {
      return Optional.of(Form.FACILITY);
    }
    return text.contains("薬局確認用") || text.contains("薬局用")
        ? Optional.of(Form.PHARMACY)
        : Optional.empty();
  }

  /** The columns of a title's area: from its own column to that of the next title beside it. */
  static int endColumn(Title title, List<Title> all) {
    return all.stream()
        .filter(it -> Math.abs(it.at().row() - title.at().row()) < SAME_BAND)
        .filter(it -> it.form().isPresent() && !it.form().equals(title.form()))
        .mapToInt(it -> it.at().column())
        .filter(it -> it > title.at().column())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The first row that no longer belongs to a title: that of the next band of other titles. */
  static int endRow(Title title, List<Title> all) {
    return all.stream()
        .filter(it -> it.form().isPresent() && !it.form().equals(title.form()))
        .mapToInt(it -> it.at().row())
        .filter(it -> it >= title.at().row() + SAME_BAND)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
