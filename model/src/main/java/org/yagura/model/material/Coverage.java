package org.yagura.model.material;

import java.util.List;
import org.yagura.model.evidence.Evidence;

/**
 * How much of a device configuration was understood. Blank lines and comments without content count
 * nowhere.
 *
 * @param understood lines that became part of the model
 * @param ignored lines whose meaning is known and does not matter here
 * @param notUnderstood the other lines, in the order of the file
 */
public record Coverage(int understood, int ignored, List<Evidence> notUnderstood) {

  public Coverage {
    if (understood < 0 || ignored < 0) {
      throw new IllegalArgumentException(
          "line counts (%d, %d) must not be negative".formatted(understood, ignored));
    }
    notUnderstood = List.copyOf(notUnderstood);
  }

  public int lines() {
    return understood + ignored + notUnderstood.size();
  }

  /**
   * The share of lines that were understood or knowingly ignored, 0 to 1; 1 when there are none.
   */
  public double share() {
    return lines() == 0 ? 1 : (double) (understood + ignored) / lines();
  }
}
