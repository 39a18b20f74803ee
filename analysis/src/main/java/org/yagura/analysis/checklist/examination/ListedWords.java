package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Facility;

/** Rows of the ledgers, systems and contracts that name a kind of product as being in use. */
public final class ListedWords {

  private static final Pattern NOT_IN_USE =
      Pattern.compile("未導入|未設定|未使用|導入予定|検討|解約|廃止|撤去|停止中|なし|無し|していない|していません|×");

  private ListedWords() {}

  /** What a row calls the product, and the row. */
  public record Named(String words, Evidence evidence) {
    public Named {
      Objects.requireNonNull(words);
      Objects.requireNonNull(evidence);
    }
  }

  /** In the order of the lists, each row once. */
  public static List<Named> find(Facility facility, Pattern product) {
    return Stream.of(
            facility.assets().stream().flatMap(it -> it.evidence().stream()),
            facility.lists().systems().stream().map(it -> it.entry().evidence()),
            facility.lists().contracts().stream().map(it -> it.entry().evidence()))
        .flatMap(it -> it)
        .flatMap(it -> named(it, product))
        .distinct()
        .toList();
  }

  private static Stream<Named> named(Evidence row, Pattern product) {
    Matcher found = product.matcher(row.says());
    return found.find() && isInUse(row.says(), found.start(), found.end())
        ? Stream.of(new Named(found.group(), row))
        : Stream.empty();
  }

  /** Neither its own cell nor the next one, where that says nothing else, takes it back. */
  private static boolean isInUse(String row, int from, int to) {
    int begin = from;
    while (begin > 0 && !isEdge(row.charAt(begin - 1))) {
      begin--;
    }
    int end = to;
    while (end < row.length() && !isEdge(row.charAt(end))) {
      end++;
    }
    String next = row.substring(Math.min(end + 1, row.length()));
    Matcher then = NOT_IN_USE.matcher(next);
    boolean takenBack =
        then.lookingAt() && (then.end() == next.length() || isEdge(next.charAt(then.end())));
    return !takenBack && !NOT_IN_USE.matcher(row.substring(begin, end)).find();
  }

  private static boolean isEdge(char c) {
    return c == ',' || c == '\t' || c == '|' || c == '、' || c == '\n';
  }
}
