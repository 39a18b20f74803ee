package org.yagura.intake.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.observation.Sighting;

/** A row that a person added: a device like one of a ledger, or a line like one of a line list. */
record AddedRow(String path, String asOf, String what) {
  private static final Map<String, ListField> LINE_FIELDS =
      Map.of(
          "kind", ListField.TYPE,
          "name", ListField.NAME,
          "purpose", ListField.PURPOSE,
          "device", ListField.DEVICE,
          "addresses", ListField.ADDRESS,
          "counterpart", ListField.COUNTERPART,
          "technology", ListField.NOTE,
          "owner", ListField.OWNER,
          "alwaysOn", ListField.ALWAYS_ON);

  /** A cell's field and values. */
  record Stated(String field, List<String> values, Evidence evidence) {}

  /**
   * What the row says.
   *
   * @param stated not empty
   */
  Observation observation(List<Stated> stated) {
    Origin origin = new Origin(OriginKind.LIST, path, asOf);
    Evidence evidence = stated.getFirst().evidence();
    return what.equals("asset")
        ? new Sighting(origin, claims(stated), false, evidence)
        : new ListEntry(ListKind.LINE, origin, values(stated), evidence);
  }

  private static List<Claim> claims(List<Stated> stated) {
    List<Claim> claims = new ArrayList<>();
    for (Stated it : stated) {
      Arrays.stream(AssetField.values())
          .filter(field -> field.id().equals(it.field()))
          .forEach(field ->
              it.values().forEach(value -> claims.add(new Claim(field, value, it.evidence()))));
    }
    return claims;
  }

  private static Map<ListField, Sourced<String>> values(List<Stated> stated) {
    Map<ListField, Sourced<String>> values = new EnumMap<>(ListField.class);
    for (Stated it : stated) {
      ListField field = LINE_FIELDS.get(it.field());
      if (field != null) {
        String text =
            it.field().equals("kind") ? it.evidence().says() : String.join("\n", it.values());
        values.put(field, new Sourced<>(text, it.evidence()));
      }
    }
    return values;
  }
}
