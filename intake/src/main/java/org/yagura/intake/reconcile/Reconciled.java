package org.yagura.intake.reconcile;

import java.util.List;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.facility.Facility;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Correction;
import org.yagura.model.observation.Decision;

/**
 * The model, the disagreements met on the way, and what people decided that concerns later steps.
 *
 * @param discrepancies sorted by subject, then field
 * @param notes what a material was not used for, once all were seen together
 */
public record Reconciled(
    Facility facility,
    List<Discrepancy> discrepancies,
    List<Decision> decisions,
    List<Correction> corrections,
    List<Problem> notes) {
  public Reconciled {
    discrepancies = List.copyOf(discrepancies);
    decisions = List.copyOf(decisions);
    corrections = List.copyOf(corrections);
    notes = List.copyOf(notes);
  }
}
