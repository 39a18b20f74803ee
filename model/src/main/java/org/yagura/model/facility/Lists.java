package org.yagura.model.facility;

import java.util.List;

/** What the hospital's lists state beside devices, each in the order of its material. */
public record Lists(
    List<ListedThing> lines,
    List<ListedThing> backups,
    List<ListedThing> contracts,
    List<ListedThing> answers,
    List<ListedThing> training,
    List<ListedThing> contacts,
    List<ListedThing> systems,
    List<ListedThing> vendorAnswers) {

  public static final Lists NONE =
      new Lists(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Lists {
    lines = List.copyOf(lines);
    backups = List.copyOf(backups);
    contracts = List.copyOf(contracts);
    answers = List.copyOf(answers);
    training = List.copyOf(training);
    contacts = List.copyOf(contacts);
    systems = List.copyOf(systems);
    vendorAnswers = List.copyOf(vendorAnswers);
  }

  /** Lists without one of systems, and without answers of vendors. */
  public Lists(
      List<ListedThing> lines,
      List<ListedThing> backups,
      List<ListedThing> contracts,
      List<ListedThing> answers,
      List<ListedThing> training,
      List<ListedThing> contacts) {
    this(lines, backups, contracts, answers, training, contacts, List.of(), List.of());
  }
}
