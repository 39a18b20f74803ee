package org.yagura.intake.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.secret.SecretText;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.observation.SoftwareBill.Analysis;

/** What a maker says of one vulnerability (VEX) while it is being read. */
final class VexDraft {

  private static final int LONGEST = 300;
  private static final int MOST_REFS = 10_000;

  private final List<String> refs = new ArrayList<>();
  private String id = "";
  private String state = "";
  private String justification = "";
  private String detail = "";
  private int line = 1;

  /** The text of one of its fields; fields of no use are left out. */
  void put(String field, String value, int at) {
    String text = value.strip();
    switch (field) {
      case "id" -> {
        id = id.isEmpty() ? text : id;
        line = at;
      }
      case "state" -> state = text;
      case "justification" -> justification = text;
      case "detail" -> detail = text;
      case "ref" -> {
        if (refs.size() < MOST_REFS && !text.isEmpty()) {
          refs.add(text);
        }
      }
      default -> {}
    }
  }

  Optional<Analysis> analysis(String file, int skipped) {
    if (id.isEmpty() || id.length() > LONGEST || state.length() > LONGEST) {
      return Optional.empty();
    }
    String why = SecretText.mask((justification + " " + detail).strip());
    String bounded = why.length() <= LONGEST ? why : why.substring(0, LONGEST);
    Evidence evidence = Evidence.of(SourceRef.Line.of(file, Math.max(1, line) + skipped), id);
    return Optional.of(new Analysis(id, state, bounded, refs, evidence));
  }
}
