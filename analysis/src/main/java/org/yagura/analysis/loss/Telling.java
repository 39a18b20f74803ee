package org.yagura.analysis.loss;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.loss.Damage;
import org.yagura.model.loss.Scenario;
import org.yagura.model.loss.Scenario.Outage;
import org.yagura.model.loss.Span;

/** Makes one scenario of what was found. */
record Telling(Survey survey, Damages damages, Outages outages) {

  /** An attacker reaches the systems of a role. */
  Scenario reached(Role role, List<AttackPath> paths) {
    Set<String> taken = new TreeSet<>();
    paths.forEach(path -> path.steps().forEach(step -> taken.add(step.to())));
    List<Outage> down = outages.of(role, taken);
    return scenario(
        "loss-" + role.id(),
        "%sまで攻撃者が届き、暗号化される".formatted(role.japanese()),
        paths.stream().map(AttackPath::id).toList(),
        down);
  }

  /** No path was found; what it would mean nevertheless. */
  Scenario withoutPath() {
    return scenario(
        "loss-unknown-path", "資料にない経路から、電子カルテなどが暗号化される", List.of(), outages.of(Role.EHR, Set.of()));
  }

  private Scenario scenario(String id, String title, List<String> paths, List<Outage> down) {
    Span days = longest(down);
    List<Damage> each =
        damages.all(outages.stopsRecord(down) ? days : null, outages.hasFallback(down));
    Span total = null;
    for (Damage it : each) {
      total = plus(total, it.yen());
    }
    return new Scenario(id, title, paths, down, days, each, total);
  }

  private static @Nullable Span longest(List<Outage> down) {
    Span longest = null;
    for (Outage it : down) {
      Span days = it.days();
      if (days != null && (longest == null || days.high() > longest.high())) {
        longest = days;
      }
    }
    return longest;
  }

  private static @Nullable Span plus(@Nullable Span total, @Nullable Span more) {
    if (total == null || more == null) {
      return total == null ? more : total;
    }
    return total.plus(more);
  }
}
