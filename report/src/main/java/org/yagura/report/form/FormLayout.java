package org.yagura.report.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.model.checklist.ItemAnswer;

/**
 * Where the form asks what: the row of each item, and the columns of answers and dates. Columns are
 * -1 where the form has none.
 */
record FormLayout(Map<ItemAnswer, Integer> rows, Columns columns) {
  private static final int LEAST_ITEMS = 3;
  private static final double SAME_SENTENCE = 0.9;
  private static final Pattern CHOICE = Pattern.compile("[^\\p{L}]{0,2}(はい|いいえ).*", Pattern.DOTALL);

  /**
   * The columns to fill.
   *
   * @param answer one cell for yes and no; {@code yes} and {@code no} where each has its own
   */
  record Columns(int answer, int yes, int no, int confirmed, int target, int remarks) {
    boolean answerable() {
      return answer >= 0 || (yes >= 0 && no >= 0);
    }
  }

  /** Empty where the sheet does not ask several of these items. */
  static Optional<FormLayout> find(FormSheet sheet, List<ItemAnswer> items) {
    Map<ItemAnswer, Integer> rows = rows(sheet, items);
    if (rows.size() < LEAST_ITEMS) {
      return Optional.empty();
    }
    Columns columns = columns(sheet, rows);
    return columns.answerable() ? Optional.of(new FormLayout(rows, columns)) : Optional.empty();
  }

  /** Items of one wording stand in the form in the order of the edition. */
  private static Map<ItemAnswer, Integer> rows(FormSheet sheet, List<ItemAnswer> items) {
    Map<ItemAnswer, Integer> rows = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    Map<Integer, List<String>> sentences = new LinkedHashMap<>();
    for (int row : sheet.rowNumbers()) {
      sentences.put(
          row,
          sheet.columns(row).stream()
              .map(it -> letters(sheet.text(row, it)))
              .filter(it -> it.length() > 5)
              .distinct()
              .toList());
    }
    for (ItemAnswer item : items) {
      String wanted = letters(item.item().text());
      sentences.entrySet().stream()
          .filter(it -> !taken.contains(it.getKey()))
          .filter(it -> it.getValue().stream().anyMatch(text -> isSentence(text, wanted)))
          .map(Map.Entry::getKey)
          .findFirst()
          .ifPresent(row -> {
            taken.add(row);
            rows.put(item, row);
          });
    }
    return rows;
  }

  private static boolean isSentence(String text, String wanted) {
    return text.contains(wanted) || likeness(text, wanted) >= SAME_SENTENCE;
  }

  private static Columns columns(FormSheet sheet, Map<ItemAnswer, Integer> rows) {
    int first = rows.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    List<Integer> candidates = new ArrayList<>();
    for (int row : sheet.rowNumbers()) {
      if (row <= first) {
        sheet.columns(row).stream().filter(it -> !candidates.contains(it)).forEach(candidates::add);
      }
    }
    candidates.sort(Integer::compare);
    int yes = headed(sheet, candidates, first, "はい");
    int no = headed(sheet, candidates, first, "いいえ");
    int answer = yes >= 0 && no >= 0 ? -1 : answer(sheet, candidates, rows.values(), first);
    return new Columns(
        answer,
        yes,
        no,
        named(sheet, without(candidates, answer), first, ".*(確認日|日付|実施日).*"),
        named(sheet, without(candidates, answer), first, ".*目標日.*"),
        named(sheet, without(candidates, answer), first, ".*備考.*"));
  }

  /** The column that prints both words to circle, or bears answers; else the one headed so. */
  private static int answer(
      FormSheet sheet, List<Integer> candidates, Collection<Integer> rows, int first) {
    return candidates.stream()
        .filter(it -> rows.stream().anyMatch(row -> CHOICE.matcher(sheet.text(row, it)).matches()))
        .findFirst()
        .orElseGet(() -> headed(sheet, candidates, first, "はい・いいえ|回答.*|.*確認結果.*|チェック|判定"));
  }

  private static List<Integer> without(List<Integer> all, int one) {
    return all.stream().filter(it -> it != one).toList();
  }

  /** The first column under a heading so named; the headings nearest to the items count first. */
  private static int headed(FormSheet sheet, List<Integer> columns, int first, String heading) {
    Pattern wanted = Pattern.compile(heading);
    for (int row = first - 1; row >= Math.max(1, first - 8); row--) {
      for (int column : columns) {
        String text = Normalizer.normalize(sheet.text(row, column), Normalizer.Form.NFKC);
        String plain = text.replaceAll("\\s", "");
        if (plain.length() <= 24 && wanted.matcher(plain).matches()) {
          return column;
        }
      }
    }
    return -1;
  }

  /** Like {@link #headed}, but what stands nearer to the items than the heading speaks first. */
  private static int named(FormSheet sheet, List<Integer> columns, int first, String heading) {
    List<Integer> own =
        columns.stream().filter(it -> nearest(sheet, it, first).matches("(?s)" + heading)).toList();
    return headed(sheet, own, first, heading);
  }

  private static String nearest(FormSheet sheet, int column, int first) {
    for (int row = first - 1; row >= Math.max(1, first - 8); row--) {
      String text = Normalizer.normalize(sheet.text(row, column), Normalizer.Form.NFKC);
      if (!text.isBlank()) {
        return text.replaceAll("\\s", "");
      }
    }
    return "";
  }

  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Punct}、。・「」（）]", "");
  }

  /** Shared pairs of characters, 0 to 1 (Dice). */
  private static double likeness(String a, String b) {
    if (a.length() > 2 * b.length() || b.length() > 2 * a.length()) {
      return 0;
    }
    Set<String> first = pairs(a);
    Set<String> second = pairs(b);
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return 2.0 * common.size() / Math.max(1, first.size() + second.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
