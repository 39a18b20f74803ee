package org.yagura.analysis.vendor;

import java.util.List;
import org.yagura.model.evidence.Evidence;

/**
 * What one vendor returned.
 *
 * @param id the vendor's id
 * @param file the newest workbook it returned
 * @param asked how many rows it was asked
 * @param missing the questions without an answer, in the order of the workbook
 * @param contradictions answers that the facts speak against
 * @param corrections what it says is otherwise than in our materials, and what it added
 */
public record VendorReturn(
    String id,
    String vendor,
    String file,
    int asked,
    List<Row> missing,
    List<Contradiction> contradictions,
    List<Row> corrections) {

  /** A row of the workbook, with what the vendor wrote in it. */
  public record Row(String key, String about, String said, List<Evidence> evidence) {
    public Row {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * An answer against the facts.
   *
   * @param shows what the materials show, in Japanese
   * @param evidence of what they show
   */
  public record Contradiction(Row row, String shows, List<Evidence> evidence) {
    public Contradiction {
      evidence = List.copyOf(evidence);
    }
  }

  public VendorReturn {
    missing = List.copyOf(missing);
    contradictions = List.copyOf(contradictions);
    corrections = List.copyOf(corrections);
  }

  /** How many rows have an answer. */
  public int answered() {
    return asked - missing.size();
  }
}
