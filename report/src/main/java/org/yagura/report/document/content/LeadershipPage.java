package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page for management: how far the four elements have come, damage against cost, decisions.
 *
 * @param judgement one sentence
 * @param elements the weakest first
 * @param against cost beside damage in one sentence; empty where either is unknown
 * @param money damages first, then costs; one scale for all
 * @param decisions at most three
 * @param notes on what figures rest, and what is missing, in small print
 */
public record LeadershipPage(
    String facility,
    String asOf,
    String judgement,
    List<Bar> elements,
    String against,
    List<Amount> money,
    List<DirectorPage.Decision> decisions,
    List<String> notes) {

  /**
   * An element.
   *
   * @param proven how many of its questions were answered with yes by materials
   * @param stated how many have but someone's word for a yes
   * @param no how many were answered with no; {@code unknown} likewise
   * @param worst what is missing first, in its own words; empty for nothing
   */
  public record Bar(String name, int proven, int stated, int no, int unknown, String worst) {
    public Bar {
      Objects.requireNonNull(name);
      Objects.requireNonNull(worst);
    }

    /** How many questions there were. */
    public int all() {
      return proven + stated + no + unknown;
    }
  }

  /**
   * An amount of yen from low to high.
   *
   * @param damage whether it is lost, not spent
   * @param low null when no source tells
   * @param high null when no source tells
   * @param shown the amount in words
   * @param about what it is made of
   */
  public record Amount(
      String name,
      boolean damage,
      @Nullable Long low,
      @Nullable Long high,
      String shown,
      String about) {
    public Amount {
      Objects.requireNonNull(name);
      Objects.requireNonNull(shown);
      Objects.requireNonNull(about);
    }
  }

  public LeadershipPage {
    Objects.requireNonNull(facility);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(judgement);
    elements = List.copyOf(elements);
    Objects.requireNonNull(against);
    money = List.copyOf(money);
    decisions = List.copyOf(decisions);
    notes = List.copyOf(notes);
  }
}
