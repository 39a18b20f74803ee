package org.yagura.model.observation;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/**
 * What {@code facility.yaml} says of the facility.
 *
 * @param fields name, kind, beds, prefecture and so on, as written, in the order of the file
 * @param functions hospital functions (救急, 災害拠点病院, ...)
 * @param vendors vendors under contract with the systems they serve
 */
public record ProfileStatement(
    List<Field> fields,
    List<Sourced<String>> functions,
    List<StatedVendor> vendors,
    Evidence evidence)
    implements Observation {

  /** One key of the file with its text. */
  public record Field(String key, Sourced<String> value) {}

  /** A vendor with the systems it serves, as the file names them. */
  public record StatedVendor(Sourced<String> name, List<String> systems) {
    public StatedVendor {
      systems = List.copyOf(systems);
    }
  }

  public ProfileStatement {
    Objects.requireNonNull(evidence);
    fields = List.copyOf(fields);
    functions = List.copyOf(functions);
    vendors = List.copyOf(vendors);
  }
}
