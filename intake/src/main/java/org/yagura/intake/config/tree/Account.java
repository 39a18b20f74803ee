package org.yagura.intake.config.tree;

import java.util.List;
import org.yagura.intake.config.LineLedger;

/**
 * Settles which lines of a tree were understood: those that someone asked for, and those that only
 * open or close what was.
 */
public final class Account {

  private final LineLedger ledger;
  private final Paths ignored;

  public Account(LineLedger ledger, Paths ignored) {
    this.ledger = ledger;
    this.ignored = ignored;
  }

  /** Settles all beneath a node whose path the list of ignored paths knows by these words. */
  public void settle(Node root, List<String> path) {
    List<Paths> places = List.of(ignored);
    for (String word : path) {
      places = Paths.step(places, word);
    }
    for (Node child : root.raw()) {
      outcome(child, Paths.step(places, child.word()), false);
    }
  }

  private enum Outcome {
    UNDERSTOOD,
    IGNORED,
    UNKNOWN
  }

  private Outcome outcome(Node node, List<Paths> places, boolean heldAbove) {
    boolean held = heldAbove || Paths.isHeld(places);
    if (!node.isUsed() && (node.isInactive() || held)) {
      ignore(node);
      return Outcome.IGNORED;
    }
    Outcome outcome = node.isUsed() ? Outcome.UNDERSTOOD : Outcome.UNKNOWN;
    for (Node child : node.raw()) {
      Outcome beneath = outcome(child, Paths.step(places, child.word()), held);
      outcome = beneath.compareTo(outcome) < 0 ? beneath : outcome;
    }
    for (int line : node.ownLines()) {
      switch (outcome) {
        case UNDERSTOOD -> ledger.understood(line);
        case IGNORED -> ledger.ignored(line);
        case UNKNOWN -> {
          // Stays with the lines that nobody claims.
        }
      }
    }
    return outcome;
  }

  /** Neither the node nor anything beneath it matters. */
  public void ignore(Node node) {
    for (int line : node.ownLines()) {
      ledger.ignored(line);
    }
    node.raw().forEach(this::ignore);
  }
}
