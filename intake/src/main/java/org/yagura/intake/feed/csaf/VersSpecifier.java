package org.yagura.intake.feed.csaf;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.feed.version.Bounds;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Defect;

/** Version ranges of the form {@code vers:generic/>=6.0|<6.5}; makers put names before bounds. */
final class VersSpecifier {

  private static final int MOST = 400;

  private VersSpecifier() {}

  /** The sets of a specifier, never empty. */
  static List<VersionSet> read(String text, String product) {
    int slash = text.indexOf('/');
    String body = slash < 0 ? "" : text.substring(slash + 1).replace(product, "");
    if (body.strip().equals("*") || body.strip().equalsIgnoreCase("all/*")) {
      return List.of(new VersionSet.All());
    }
    List<VersionSet> sets = new ArrayList<>();
    String from = "";
    boolean fromInclusive = true;
    for (String part : body.split("\\|", MOST)) {
      String bound = part.strip();
      int at = 0;
      while (at < bound.length() && "<>=!".indexOf(bound.charAt(at)) < 0) {
        at++;
      }
      String operator = at < bound.length() ? operator(bound.substring(at)) : "";
      String version = operator.isEmpty() ? bound : bound.substring(at + operator.length()).strip();
      switch (operator) {
        case ">=", ">" -> {
          from = version;
          fromInclusive = operator.equals(">=");
        }
        case "<", "<=" -> {
          sets.add(Bounds.between(from, fromInclusive, version, operator.equals("<=")));
          from = "";
        }
        case "", "=" -> sets.add(exactly(version));
        default -> sets.add(new VersionSet.Unusable(part, Defect.WORDS));
      }
    }
    if (!from.isEmpty()) {
      sets.add(Bounds.between(from, fromInclusive, "", true));
    }
    return sets.isEmpty() ? List.of(new VersionSet.Unusable(text, Defect.WORDS)) : sets;
  }

  private static String operator(String text) {
    for (String it : List.of(">=", "<=", "!=", ">", "<", "=")) {
      if (text.startsWith(it)) {
        return it;
      }
    }
    return "";
  }

  private static VersionSet exactly(String version) {
    return Bounds.defect(version)
        .<VersionSet>map(it -> new VersionSet.Unusable(version, it))
        .orElseGet(() -> new VersionSet.Exactly(version, ""));
  }
}
