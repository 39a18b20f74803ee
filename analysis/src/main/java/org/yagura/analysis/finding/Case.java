package org.yagura.analysis.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Evidence;

/**
 * One case of a rule.
 *
 * @param key tells cases of one rule on one subject apart; empty when there can be only one
 * @param subjects ids of what is concerned, the first one foremost
 * @param slots fills of the text's slots
 * @param platform whose commands to show
 * @param severity where the case is worse or better than the rule's usual one
 */
public record Case(
    String key,
    List<String> subjects,
    Map<String, String> slots,
    List<Evidence> evidence,
    Optional<Platform> platform,
    Optional<Severity> severity) {

  public Case {
    Objects.requireNonNull(key);
    subjects = List.copyOf(subjects);
    slots = Map.copyOf(slots);
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(severity);
  }

  /** A case about one subject. */
  public static Case about(String subject, Collection<Evidence> evidence) {
    return new Case(
        "", List.of(subject), Map.of(), List.copyOf(evidence), Optional.empty(), Optional.empty());
  }

  /** The same case with a slot filled. */
  public Case with(String slot, String value) {
    Map<String, String> more = new LinkedHashMap<>(slots);
    more.put(slot, value);
    return new Case(key, subjects, more, evidence, platform, severity);
  }

  /** The same case with further subjects. */
  public Case also(Collection<String> others) {
    List<String> more = new ArrayList<>(subjects);
    others.stream().filter(it -> !it.isEmpty() && !more.contains(it)).forEach(more::add);
    return new Case(key, more, slots, evidence, platform, severity);
  }

  public Case keyed(String newKey) {
    return new Case(newKey, subjects, slots, evidence, platform, severity);
  }

  public Case on(Platform which) {
    return new Case(key, subjects, slots, evidence, Optional.of(which), severity);
  }

  public Case rated(Severity rating) {
    return new Case(key, subjects, slots, evidence, platform, Optional.of(rating));
  }
}
