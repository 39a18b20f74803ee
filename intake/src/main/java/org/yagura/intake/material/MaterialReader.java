package org.yagura.intake.material;

import java.util.Optional;

/** Reads materials of one kind, recognised by what they hold and never by their name alone. */
public interface MaterialReader {

  /**
   * Reads the material if it is of this reader's kind, however damaged; empty when it is of another
   * kind. Bad input never throws: it becomes problems of the report.
   */
  Optional<MaterialReading> read(Material material);
}
