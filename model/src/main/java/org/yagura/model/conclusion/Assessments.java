package org.yagura.model.conclusion;

import java.util.Objects;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.reachability.Reachability;
import org.yagura.model.vulnerability.Vulnerabilities;

/** What the engines computed from the facility and its connections. */
public record Assessments(
    Reachability reachability,
    Vulnerabilities vulnerabilities,
    AttackAnalysis attack,
    Checklist checklist,
    Governance governance) {

  public static final Assessments NONE =
      new Assessments(Reachability.NONE, Vulnerabilities.NOT_ASKED, AttackAnalysis.NONE);

  /** Assessments before the checklist is answered. */
  public Assessments(
      Reachability reachability, Vulnerabilities vulnerabilities, AttackAnalysis attack) {
    this(reachability, vulnerabilities, attack, Checklist.NONE, Governance.NONE);
  }

  public Assessments {
    Objects.requireNonNull(reachability);
    Objects.requireNonNull(vulnerabilities);
    Objects.requireNonNull(attack);
    Objects.requireNonNull(checklist);
    Objects.requireNonNull(governance);
  }

  public Assessments with(Reachability computed) {
    return new Assessments(computed, vulnerabilities, attack, checklist, governance);
  }

  public Assessments with(Vulnerabilities matched) {
    return new Assessments(reachability, matched, attack, checklist, governance);
  }

  public Assessments with(AttackAnalysis found) {
    return new Assessments(reachability, vulnerabilities, found, checklist, governance);
  }

  public Assessments with(Checklist answered) {
    return new Assessments(reachability, vulnerabilities, attack, answered, governance);
  }

  public Assessments with(Governance governed) {
    return new Assessments(reachability, vulnerabilities, attack, checklist, governed);
  }
}
