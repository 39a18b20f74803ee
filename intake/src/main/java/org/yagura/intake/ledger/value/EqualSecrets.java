package org.yagura.intake.ledger.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which cells of a column of passwords hold the same. The cells are compared and forgotten: nothing
 * here tells what they hold.
 */
public final class EqualSecrets {

  /** Written by a person as a password: no mask of stars, no remark, no word such as 別紙. */
  private static final Pattern WRITTEN = Pattern.compile("[\\x21-\\x7e]{4,64}");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)(.)\\1*|n/?a|none|null|unknown|tbd|same|secret|hidden|password");

  private EqualSecrets() {}

  /**
   * For each cell in words how many hold the same, such as {@code パスワード欄の値が3件で同じ（1組目）}; empty where
   * no other does or the cell is no password.
   */
  public static List<String> told(List<String> cells) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String clean = CellText.clean(cells.get(i));
      if (WRITTEN.matcher(clean).matches() && !PLACEHOLDER.matcher(clean).matches()) {
        places.computeIfAbsent(clean, _ -> new ArrayList<>()).add(i);
      }
    }
    List<String> told = new ArrayList<>(cells.stream().map(_ -> "").toList());
    int group = 0;
    for (List<Integer> same : places.values()) {
      if (same.size() > 1) {
        group++;
        String words = "パスワード欄の値が%d件で同じ（%d組目）".formatted(same.size(), group);
        same.forEach(it -> told.set(it, words));
      }
    }
    return told;
  }
}
