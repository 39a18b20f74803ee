package org.yagura.intake.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Sighting;

/** Reads a text as a scan and looks at what it yields. */
public record ScanReading(MaterialReading reading) {

  /** Fails when the text is not recognised. */
  public static ScanReading of(String file, String text) {
    return new ScanReading(
        new ScanReader()
            .read(new Material(file, text.getBytes(StandardCharsets.UTF_8)))
            .orElseThrow());
  }

  public static boolean recognises(String text) {
    return new ScanReader()
        .read(new Material("x.txt", text.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  public List<Sighting> sightings() {
    return reading.observations().stream().map(Sighting.class::cast).toList();
  }

  /** The one sighting at an address. */
  public Sighting at(String address) {
    return sightings().stream()
        .filter(it -> values(it, AssetField.ADDRESS).contains(address))
        .findFirst()
        .orElseThrow();
  }

  public static List<String> values(Sighting sighting, AssetField field) {
    return sighting.all(field).map(it -> it.value()).toList();
  }

  public List<String> problems() {
    return reading.report().problems().stream().map(it -> it.message()).toList();
  }
}
