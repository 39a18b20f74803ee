package org.yagura.analysis.vendor;

import java.util.List;
import org.yagura.model.evidence.Evidence;

/**
 * What one vendor returned.
 *
 * @param id the vendor's id
 * @param file the newest workbook it returned
 * @param asked how many rows it was asked
 * @param answered how many of them have an answer that can be read
 * @param missing the questions without an answer or with the promise of one, in the order of the
 *     workbook
 * @param unclear rows with words that are no answer or no date
 * @param contradictions answers that the facts speak against
 * @param corrections what it says is otherwise than in our materials, what it added, and what it
 *     refuses
 */
public record VendorReturn(
    String id,
    String vendor,
    String file,
    int asked,
    int answered,
    List<Row> missing,
    List<Row> unclear,
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
    unclear = List.copyOf(unclear);
    contradictions = List.copyOf(contradictions);
    corrections = List.copyOf(corrections);
  }
}
