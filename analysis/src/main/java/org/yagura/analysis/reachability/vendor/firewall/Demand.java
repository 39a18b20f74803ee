package org.yagura.analysis.reachability.vendor.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.Faces;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.evidence.Evidence;

/**
 * What an ASA before 8.3 drops because no translation speaks of it: with {@code nat-control},
 * whatever none names; without it, perhaps, what a dynamic translation of the interface hides
 * elsewhere and nothing hides here (ASA 8.2 guide, "NAT Control").
 */
public final class Demand {

  private final DeviceConfiguration device;
  private final Faces faces;
  private final boolean required;

  public Demand(DeviceConfiguration device, Faces faces) {
    this.device = device;
    this.faces = faces;
    required = device.forwarding().isOn(Switch.Kind.TRANSLATION_REQUIRED, false);
  }

  /** Whether it lets pass what goes from a trusted interface to one that is trusted less. */
  public Optional<Stage> downward(String in, String out) {
    List<Clause> clauses = new ArrayList<>();
    List<Clause> elsewhere = new ArrayList<>();
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      boolean from = rule.enabled() && faces.match(rule.path().from(), in);
      if (from && faces.match(rule.path().to(), out)) {
        clauses.addAll(clauses(rule, Clause.Action.PERMIT, true));
      } else if (from && !rule.exempt()) {
        elsewhere.addAll(clauses(rule, Clause.Action.DENY, false));
      }
    }
    if (required) {
      return Optional.of(
          new Stage.Filter(
              "nat-control（変換規則のない通信の破棄）",
              Stage.Sees.TRANSLATED,
              clauses,
              Clause.Action.DENY,
              evidence()));
    }
    if (elsewhere.isEmpty()) {
      return Optional.empty();
    }
    clauses.addAll(elsewhere);
    return Optional.of(
        new Stage.Filter(
            "8.3 より前の NAT",
            Stage.Sees.TRANSLATED,
            clauses,
            Clause.Action.PERMIT,
            device.identity().evidence()));
  }

  /** Whether it lets pass what goes from one interface to another that is trusted more. */
  public Optional<Stage> upward(String in, String out) {
    if (!required) {
      return Optional.empty();
    }
    List<Clause> clauses = new ArrayList<>();
    List<String> published =
        device.translation().published().stream().map(Published::name).distinct().toList();
    clauses.add(
        new Clause(
            "変換された通信",
            new Match(
                Match.ALL.sources(),
                Match.ALL.destinations(),
                List.of(Service.ANY),
                List.of(),
                Redirected.by(published)),
            Clause.Action.PERMIT,
            true,
            evidence()));
    exempted(in, out, clauses);
    clauses.add(new Clause("nat-control", Match.ALL, Clause.Action.DENY, false, evidence()));
    return Optional.of(
        new Stage.Filter(
            "nat-control（変換規則のない通信の破棄）",
            Stage.Sees.TRANSLATED,
            clauses,
            Clause.Action.PERMIT,
            evidence()));
  }

  private void exempted(String in, String out, List<Clause> clauses) {
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      boolean back =
          rule.exempt()
              && rule.enabled()
              && faces.match(rule.path().from(), out)
              && faces.match(rule.path().to(), in);
      if (back) {
        Match way =
            Match.of(
                rule.destination().addresses(), rule.inside().addresses(), List.of(Service.ANY));
        clauses.add(
            new Clause(
                "変換の除外「%s」".formatted(rule.name()),
                way,
                Clause.Action.PERMIT,
                true,
                rule.evidence()));
      }
    }
  }

  private static List<Clause> clauses(
      SourceTranslation rule, Clause.Action action, boolean certain) {
    return Clauses.matches(rule.inside(), rule.destination(), rule.services(), it -> it).stream()
        .map(it ->
            new Clause(
                "変換「%s」".formatted(rule.name()),
                it.match(),
                action,
                certain && it.certain(),
                rule.evidence()))
        .toList();
  }

  private Evidence evidence() {
    return device
        .forwarding()
        .switches(Switch.Kind.TRANSLATION_REQUIRED)
        .reduce((first, second) -> second)
        .map(Switch::evidence)
        .orElse(device.identity().evidence());
  }
}
