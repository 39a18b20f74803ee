package org.yagura.analysis.reachability.flow;

import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.network.Identity;

/** Whether a clause looks at the packets of a sender at all, apart from their headers. */
public enum Applies {
  SURELY,
  PERHAPS,
  NEVER;

  /**
   * Judges a clause.
   *
   * @param redirection the name of what has changed the destination; empty for nothing
   */
  public static Applies of(Clause clause, String redirection, Identity who) {
    Match match = clause.match();
    if (!isMeant(match.redirected(), redirection)) {
      return NEVER;
    }
    if (match.users().isEmpty()) {
      return clause.certain() ? SURELY : PERHAPS;
    }
    if (!who.mayBe(match.users())) {
      return NEVER;
    }
    // A sender who wants in comes as whom the rule lets in; a denial of some leaves others.
    boolean sure =
        clause.action() == Clause.Action.PERMIT
            ? who.someSurely(match.users())
            : who.isSurely(match.users());
    return sure && clause.certain() ? SURELY : PERHAPS;
  }

  private static boolean isMeant(Match.Redirected redirected, String redirection) {
    return switch (redirected.mode()) {
      case EITHER_WAY -> true;
      case NOT -> redirection.isEmpty();
      case BY_NAME -> redirected.names().contains(redirection);
    };
  }
}
