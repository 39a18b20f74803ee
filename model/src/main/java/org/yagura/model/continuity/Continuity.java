package org.yagura.model.continuity;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Told;

/**
 * What is known of going on without systems and of bringing them back.
 *
 * @param systems by order of restoration of their own
 * @param restoration what to bring back, first to last
 * @param contacts as listed
 * @param reach which of the parties that must be told have a contact, one each
 * @param drills newest first
 * @param plan what the materials say on a plan against cyber attacks
 * @param gaps what a person must still settle, in Japanese, the weightiest first
 */
public record Continuity(
    List<SystemContinuity> systems,
    List<RestorationStep> restoration,
    List<Contact> contacts,
    List<PartyReach> reach,
    List<Drill> drills,
    Told plan,
    List<String> gaps) {

  public static final Continuity NONE =
      new Continuity(
          List.of(), List.of(), List.of(), List.of(), List.of(), Told.NOTHING, List.of());

  public Continuity {
    systems = List.copyOf(systems);
    restoration = List.copyOf(restoration);
    contacts = List.copyOf(contacts);
    reach = List.copyOf(reach);
    drills = List.copyOf(drills);
    Objects.requireNonNull(plan);
    gaps = List.copyOf(gaps);
  }
}
