package org.yagura.model.conclusion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;

/**
 * Everything one survey concluded; every document is a function of it.
 *
 * @param asOf the day the survey speaks for
 * @param materials every file, sorted by path
 * @param connections sorted by kind, then id
 * @param discrepancies sorted by subject, then field
 * @param findings by severity, then rule, then subject
 */
public record Survey(
    LocalDate asOf,
    List<MaterialReport> materials,
    Facility facility,
    List<ExternalConnection> connections,
    List<Discrepancy> discrepancies,
    List<Finding> findings,
    Assessments assessments) {

  /** A survey before the engines have run. */
  public Survey(
      LocalDate asOf,
      List<MaterialReport> materials,
      Facility facility,
      List<ExternalConnection> connections,
      List<Discrepancy> discrepancies,
      List<Finding> findings) {
    this(asOf, materials, facility, connections, discrepancies, findings, Assessments.NONE);
  }

  public Survey {
    Objects.requireNonNull(asOf);
    materials = List.copyOf(materials);
    Objects.requireNonNull(facility);
    connections = List.copyOf(connections);
    discrepancies = List.copyOf(discrepancies);
    findings = List.copyOf(findings);
    Objects.requireNonNull(assessments);
  }

  public Survey with(Assessments newer) {
    return new Survey(asOf, materials, facility, connections, discrepancies, findings, newer);
  }

  /** The same survey with these findings and nothing else changed. */
  public Survey withFindings(List<Finding> newer) {
    return new Survey(asOf, materials, facility, connections, discrepancies, newer, assessments);
  }

  /** The same survey with further discrepancies, sorted in. */
  public Survey withFurther(List<Discrepancy> further) {
    List<Discrepancy> all =
        Stream.concat(discrepancies.stream(), further.stream())
            .sorted(Comparator.comparing(Discrepancy::subject).thenComparing(Discrepancy::field))
            .toList();
    return new Survey(asOf, materials, facility, connections, all, findings, assessments);
  }

  /**
   * Whether a material could show devices that no list names; where none could, none is unknown.
   */
  public boolean showsDevices() {
    return has(MaterialKind.CONFIG) || has(MaterialKind.SCAN) || has(MaterialKind.DIRECTORY);
  }

  /**
   * Whether a material could show connections with the outside; where none could, none is unknown.
   */
  public boolean showsConnections() {
    return has(MaterialKind.CONFIG) || has(MaterialKind.LINES) || !connections.isEmpty();
  }

  /**
   * Files that asked the network and show who did not answer; tables of neighbours and leases show
   * only who talks, never who is gone.
   */
  public Set<String> scans() {
    return materials.stream()
        .filter(it -> it.kind() == MaterialKind.SCAN)
        .filter(it -> !it.format().endsWith("-table") && !it.format().endsWith("-leases"))
        .map(MaterialReport::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The facility's name, or why it is not known. */
  public String facilityName() {
    String name = facility.profile().name();
    if (!name.isEmpty()) {
      return name;
    }
    return has(MaterialKind.FACILITY)
        ? "施設名不明（facility.yaml に名前がありません）"
        : "施設名不明（資料に facility.yaml がありません）";
  }

  private boolean has(MaterialKind kind) {
    return materials.stream().anyMatch(it -> it.kind() == kind);
  }
}
