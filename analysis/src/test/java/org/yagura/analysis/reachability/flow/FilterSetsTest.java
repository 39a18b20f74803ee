package org.yagura.analysis.reachability.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Clause.Action;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.analysis.reachability.forwarding.Stage.Filter;
import org.yagura.analysis.reachability.forwarding.Stage.Sees;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.Property;

class FilterSetsTest {

  private static final Evidence LINE = Evidence.of(SourceRef.Line.of("fw.conf", 1), "rule");

  private final PacketSets sets = new PacketSets();
  private final FilterSets filters = new FilterSets(sets, new Edges(), false);

  private static Clause clause(Action action, boolean certain, String to, int port) {
    return new Clause("規則", match(to, port), action, certain, LINE);
  }

  private static Match match(String to, int port) {
    return Match.of(
        AddressSet.ANY,
        AddressSet.of(AddressBlock.of(to)),
        List.of(Service.to("tcp", port == 0 ? PortSet.ANY : PortSet.of(port))));
  }

  private static Filter filter(Clause... clauses) {
    return new Filter("検査", Sees.TRANSLATED, List.of(clauses), Action.DENY, LINE);
  }

  private static Packet tcp(String to, int port) {
    return new Packet(
        AddressBlock.of("192.168.0.9").first(), AddressBlock.of(to).first(), "tcp", 50_000, port);
  }

  private Verdict of(Filter filter, Identity who) {
    return filters.of(filter, "", who, "here");
  }

  @Test
  void anEarlierDenyShadowsALaterPermit() {
    Verdict verdict =
        of(
            filter(
                clause(Action.DENY, true, "10.0.0.5", 445),
                clause(Action.PERMIT, true, "10.0.0.0/24", 0)),
            Identity.NOBODY);

    assertThat(verdict.perhaps().contains(tcp("10.0.0.5", 445))).isFalse();
    assertThat(verdict.surely().contains(tcp("10.0.0.5", 443))).isTrue();
    assertThat(verdict.surely().contains(tcp("10.0.1.5", 443))).isFalse();
  }

  @Test
  void anUnsureDenyLeavesAPermitUndecided() {
    Verdict verdict =
        of(
            filter(
                clause(Action.DENY, false, "10.0.0.5", 445),
                clause(Action.PERMIT, true, "10.0.0.0/24", 0)),
            Identity.NOBODY);

    assertThat(verdict.perhaps().contains(tcp("10.0.0.5", 445))).isTrue();
    assertThat(verdict.surely().contains(tcp("10.0.0.5", 445))).isFalse();
  }

  @Test
  void anUnsurePermitAboveASurePermitChangesNothing() {
    Verdict verdict =
        of(
            filter(
                clause(Action.PERMIT, false, "10.0.0.5", 445),
                clause(Action.PERMIT, true, "10.0.0.0/24", 0)),
            Identity.NOBODY);

    assertThat(verdict.surely().contains(tcp("10.0.0.5", 445))).isTrue();
  }

  @Test
  void aRuleForPeopleConcernsNoStrangerAndPerhapsSomeoneInside() {
    Match limited =
        new Match(
            AddressSet.ANY,
            AddressSet.ANY,
            List.of(Service.ANY),
            List.of("vendor"),
            Redirected.EITHER_WAY);
    Filter filter = filter(new Clause("規則", limited, Action.PERMIT, true, LINE));

    assertThat(of(filter, Identity.NOBODY).perhaps().isEmpty()).isTrue();
    assertThat(of(filter, Identity.ANYBODY).surely().isEmpty()).isTrue();
    assertThat(of(filter, Identity.ANYBODY).perhaps().isAll()).isTrue();
    assertThat(of(filter, Identity.oneOf(List.of("vendor", "staff"))).surely().isAll()).isTrue();
    assertThat(of(filter, Identity.oneOf(List.of("staff"))).perhaps().isEmpty()).isTrue();
  }

  @Test
  void aRuleForARedirectionConcernsOnlyWhatItRedirected() {
    Match named =
        new Match(
            AddressSet.ANY,
            AddressSet.ANY,
            List.of(Service.ANY),
            List.of(),
            Redirected.by(List.of("vip")));
    Filter filter = filter(new Clause("規則", named, Action.PERMIT, true, LINE));

    assertThat(filters.of(filter, "vip", Identity.NOBODY, "a").surely().isAll()).isTrue();
    assertThat(filters.of(filter, "other", Identity.NOBODY, "a").perhaps().isEmpty()).isTrue();
    assertThat(filters.of(filter, "", Identity.NOBODY, "a").perhaps().isEmpty()).isTrue();
  }

  @Test
  void aFilterDerivedFromItsPredecessorIsTheOneCompiledAnew() {
    Property.holds(random -> {
      PacketSets own = new PacketSets();
      FilterSets derived = new FilterSets(own, new Edges(), false);
      FilterSets anew = new FilterSets(own, new Edges(), false);
      List<Clause> clauses = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        clauses.add(random(random));
      }
      derived.of(filter(clauses.toArray(Clause[]::new)), "", Identity.NOBODY, "here");
      if (random.nextBoolean()) {
        clauses.add(random.nextInt(clauses.size()), random(random));
      } else {
        clauses.remove(random.nextInt(clauses.size()));
      }
      Filter changed = filter(clauses.toArray(Clause[]::new));

      assertThat(derived.of(changed, "", Identity.NOBODY, "here"))
          .isEqualTo(anew.of(changed, "", Identity.NOBODY, "there"));
    });
  }

  @Test
  void aRuleBelowTheDecidingOneChangesNothingAndAPermitClosesNothing() {
    Property.holds(random -> {
      List<Clause> clauses = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        clauses.add(random(random));
      }
      Verdict before = of(filter(clauses.toArray(Clause[]::new)), Identity.NOBODY);
      List<Clause> below = new ArrayList<>(clauses);
      below.add(clause(Action.DENY, true, "10.0.0.0/24", 0));
      assertThat(of(filter(below.toArray(Clause[]::new)), Identity.NOBODY)).isEqualTo(before);

      clauses.add(random.nextInt(9), clause(Action.PERMIT, true, "10.0.0.7", 22));
      Verdict after = of(filter(clauses.toArray(Clause[]::new)), Identity.NOBODY);
      assertThat(after.surely().contains(before.surely())).isTrue();
      assertThat(after.perhaps().contains(before.perhaps())).isTrue();
    });
  }

  private static Clause random(Random random) {
    String[] places = {"10.0.0.0/24", "10.0.0.0/28", "10.0.0.5", "10.0.0.7", "10.0.0.128/25"};
    int[] ports = {0, 22, 443, 445};
    return clause(
        random.nextBoolean() ? Action.PERMIT : Action.DENY,
        random.nextInt(4) > 0,
        places[random.nextInt(places.length)],
        ports[random.nextInt(ports.length)]);
  }
}
