package org.yagura.analysis.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/**
 * Tells our own {@code checklist.xlsx} among the materials, by its sheet of proofs. What a survey
 * wrote there itself is nobody's answer; only an answer that a person changed is.
 */
final class OwnWorkbook {

  private static final String PROOFS = "判定の根拠";

  /** What the sheets of proofs say was answered, by file and number. */
  private final Map<String, Set<String>> written = new HashMap<>();

  private final Set<String> files = new HashSet<>();

  OwnWorkbook(List<ListEntry> rows, List<MaterialReport> materials) {
    for (ListEntry it : rows) {
      if (isProof(it)) {
        files.add(it.origin().file());
        written
            .computeIfAbsent(key(it), k -> new HashSet<>())
            .add(StatedAnswers.said(it.text(ListField.ANSWER)));
      }
    }
    for (MaterialReport it : materials) {
      it.setAside().forEach(row -> setAside(it.path(), row));
    }
  }

  /** Rows of proof that were not understood as a list tell the answers as well. */
  private void setAside(String file, SetAside row) {
    String[] cells = row.raw().split("\t", 3);
    if (row.at().location().startsWith(PROOFS + "!")) {
      files.add(file);
      if (cells.length > 1) {
        written
            .computeIfAbsent(key(file, cells[0]), k -> new HashSet<>())
            .add(StatedAnswers.said(cells[1]));
      }
    }
  }

  /** Whether the survey wrote the row and no person changed its answer. */
  boolean wrote(ListEntry it) {
    return files.contains(it.origin().file()) && !isChanged(it);
  }

  /** A row of proof is nobody's answer, of whatever year. */
  static boolean isProof(ListEntry it) {
    return it.evidence().at() instanceof SourceRef.Cell cell && cell.sheet().equals(PROOFS);
  }

  /** Whether a person wrote another answer than the survey; an unknown one was left blank. */
  private boolean isChanged(ListEntry it) {
    String said = StatedAnswers.said(it.text(ListField.ANSWER));
    return !said.isEmpty() && !written.getOrDefault(key(it), Set.of()).contains(said);
  }

  private static String key(ListEntry it) {
    return key(it.origin().file(), it.text(ListField.NUMBER));
  }

  private static String key(String file, String number) {
    return file + "/" + number.replaceAll("\\s", "");
  }
}
