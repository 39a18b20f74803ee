package org.yagura.testkit;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.observation.Sighting;

/**
 * Writes sightings in one line: {@code ledger("台帳.xlsx", 4, NAME, "画像サーバ", ADDRESS, "10.0.0.5")}.
 */
public final class Sightings {

  private Sightings() {}

  /** A row of an undated ledger; fields and values take turns. */
  public static Sighting ledger(String file, int row, Object... fieldsAndValues) {
    return ledgerOf("", file, row, fieldsAndValues);
  }

  /** A row of a ledger of a day, ISO. */
  public static Sighting ledgerOf(String asOf, String file, int row, Object... fieldsAndValues) {
    Origin origin = new Origin(OriginKind.LIST, file, asOf);
    return sighting(origin, SourceRef.Cell.of(file, "機器", row, 0), false, fieldsAndValues);
  }

  /** A host that answered a scan. */
  public static Sighting scanned(String file, int line, Object... fieldsAndValues) {
    Origin origin = new Origin(OriginKind.MEASUREMENT, file, "2026-11-11");
    return sighting(origin, SourceRef.Line.of(file, line), true, fieldsAndValues);
  }

  private static Sighting sighting(
      Origin origin, SourceRef at, boolean measured, Object... fieldsAndValues) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      String value = String.valueOf(fieldsAndValues[i + 1]);
      claims.add(new Claim((AssetField) fieldsAndValues[i], value, Evidence.of(at, value)));
    }
    return new Sighting(origin, claims, measured, Evidence.of(at, "row " + at.location()));
  }
}
