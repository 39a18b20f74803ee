package org.yagura.analysis.exposure.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.analysis.exposure.ExposureSurvey;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Correction;

/**
 * The connections as people corrected them: their word beats the list and the device, and what it
 * replaced stays visible as a discrepancy.
 */
public final class CorrectedConnections {

  private final Facility facility;
  private final Map<String, Map<String, List<Correction>>> corrections = new LinkedHashMap<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();

  private CorrectedConnections(Facility facility, List<Correction> corrections) {
    this.facility = facility;
    for (Correction it : corrections) {
      this.corrections
          .computeIfAbsent(it.subject(), key -> new LinkedHashMap<>())
          .computeIfAbsent(it.field(), key -> new ArrayList<>())
          .add(it);
    }
  }

  /** The same connections with every correction that names one of them. */
  public static ExposureSurvey of(
      ExposureSurvey found, Facility facility, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return found;
    }
    CorrectedConnections corrected = new CorrectedConnections(facility, corrections);
    List<ExternalConnection> connections =
        found.connections().stream()
            .map(corrected::corrected)
            .sorted(ExternalConnections.ORDER)
            .toList();
    corrected.discrepancies.addAll(found.discrepancies());
    return new ExposureSurvey(connections, corrected.discrepancies);
  }

  /** Corrections of things that this survey does not know any more, each at its cell. */
  public static List<Problem> lost(
      ExposureSurvey found, Facility facility, List<Correction> corrections) {
    Set<String> known = facility.assets().stream().map(Asset::id).collect(Collectors.toSet());
    Set<String> all = new HashSet<>(known);
    found.connections().forEach(it -> all.add(it.id()));
    return corrections.stream()
        .filter(it -> !all.contains(it.subject()))
        .sorted(Comparator.comparing(Correction::evidence))
        .map(it ->
            new Problem(
                it.evidence().at(),
                Problem.Gravity.PARTIAL,
                "直した値「%s」を反映できませんでした。その行の機器・接続が、いまの資料から見つかりません。".formatted(it.value()),
                "資料を入れかえたときは、新しい結果の yagura.xlsx を直してください。"))
        .toList();
  }

  private ExternalConnection corrected(ExternalConnection it) {
    Map<String, List<Correction>> own = corrections.getOrDefault(it.id(), Map.of());
    if (own.isEmpty()) {
      return it;
    }
    CorrectedConnection draft = new CorrectedConnection(it, facility);
    own.forEach((field, values) -> draft.correct(field, values).ifPresent(discrepancies::add));
    return draft.result();
  }
}
