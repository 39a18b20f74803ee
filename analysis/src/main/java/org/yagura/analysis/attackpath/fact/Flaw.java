package org.yagura.analysis.attackpath.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yagura.knowledge.attack.WeakServices;
import org.yagura.model.vulnerability.Match;

/** A vulnerability that is exploited in the wild and used over the network. */
public record Flaw(Match match, WeakServices.Seat seat) {

  public Flaw {
    Objects.requireNonNull(match);
    Objects.requireNonNull(seat);
  }

  /** Those that an asset certainly has, by the vulnerability's number. */
  public static List<Flaw> of(String asset, Premises premises) {
    return ofEither(asset, premises).stream()
        .filter(it -> it.match().verdict() == Match.Verdict.AFFECTED)
        .toList();
  }

  /** Those that it has, or may have for all that is known of its version. */
  public static List<Flaw> ofEither(String asset, Premises premises) {
    return premises.matches(asset).stream()
        .filter(it -> it.exploited() && it.threat().remote())
        .map(it -> new Flaw(it, WeakServices.standard().of(it.cve(), it.product())))
        .sorted(Comparator.comparing(it -> it.match().cve()))
        .toList();
  }

  /** {@code FortiOS 7.0.11 に CVE-2023-27997、CVE-2024-21762}. */
  public static String name(List<Flaw> flaws) {
    Match first = flaws.getFirst().match();
    return (first.product() + " " + first.version()).strip()
        + "の"
        + flaws.stream().map(it -> it.match().cve()).collect(Collectors.joining("、"));
  }
}
