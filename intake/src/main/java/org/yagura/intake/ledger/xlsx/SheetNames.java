package org.yagura.intake.ledger.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yagura.intake.material.Material;

/** Tells whether a workbook has a sheet without reading any sheet. */
public final class SheetNames {
  private static final int LONGEST_LIST = 1 << 20;

  private SheetNames() {}

  /**
   * Whether the content is a workbook whose list of sheets spells this name.
   *
   * @param name letters, digits and underscores, which XML writes as they are
   */
  public static boolean hold(Material material, String name) {
    if (!material.startsWith('P', 'K', 3, 4)) {
      return false;
    }
    Optional<PartInput> list = new ZipParts(material.bytes()).open("xl/workbook.xml");
    if (list.isEmpty()) {
      return false;
    }
    try (PartInput input = list.get()) {
      String xml = new String(input.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
      return xml.contains("\"" + name + "\"");
    } catch (IOException e) {
      return false; // then no sheet of it can be found either
    }
  }
}
