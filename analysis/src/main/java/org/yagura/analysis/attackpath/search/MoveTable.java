package org.yagura.analysis.attackpath.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.entry.Opening;
import org.yagura.analysis.attackpath.fact.Doors;
import org.yagura.analysis.attackpath.fact.Flaw;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.inside.Advances;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.key.KeyRings;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.way.Ways;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Segment;

/** Every move that facts allow, worked out when first asked for. Not for several threads. */
public final class MoveTable {

  /** Machines that nothing tells apart are looked at as so many. */
  private static final int LIKE = 2;

  private static final int LIKE_SERVERS = 40;

  private record Pair(Node from, String to) {}

  private final Premises premises;
  private final List<Target> targets;
  private final List<KeyRing> rings;
  private final Advances advances;
  private final Map<String, List<Move>> openings = new TreeMap<>();
  private final List<String> candidates;
  private final Map<Pair, List<Move>> known = new HashMap<>();

  /**
   * @param entrances ids of connections through which someone outside may initiate traffic
   */
  public MoveTable(Premises premises, Ways ways, Set<String> entrances) {
    this.premises = premises;
    this.targets = Target.of(premises);
    this.rings = KeyRings.of(premises);
    Keys keys = new Keys(rings);
    this.advances = new Advances(premises, ways, keys, anchors(rings, targets));
    List<Opening> rules = Opening.all(keys);
    for (ExternalConnection it : premises.connections()) {
      if (entrances.contains(it.id()) && it.status() != ConnectionStatus.RECORDED_ONLY) {
        List<Move> first = rules.stream().flatMap(rule -> rule.of(it, premises)).toList();
        if (!first.isEmpty()) {
          openings.put(it.id(), first);
        }
      }
    }
    this.candidates = chosen();
  }

  public Premises premises() {
    return premises;
  }

  public List<Target> targets() {
    return targets;
  }

  public List<KeyRing> rings() {
    return rings;
  }

  /** The first moves by the connection that allows them, sorted by its id. */
  public Map<String, List<Move>> openings() {
    return openings;
  }

  /** Ids of the assets that may be taken, the targets first. */
  List<String> candidates() {
    return candidates;
  }

  private List<String> chosen() {
    Set<String> chosen = targets.stream().map(Target::asset).collect(Collectors.toSet());
    List<String> found = new ArrayList<>(targets.stream().map(Target::asset).distinct().toList());
    Map<String, Integer> alike = new HashMap<>();
    for (Asset asset : premises.facility().assets()) {
      if (!chosen.contains(asset.id()) && mayBeTaken(asset)) {
        int most = asset.kind() == AssetKind.TERMINAL ? LIKE : LIKE_SERVERS;
        if (alike.merge(signature(asset), 1, Integer::sum) <= most) {
          found.add(asset.id());
        }
      }
    }
    return found;
  }

  /** The moves from a node to an asset, the likeliest first. */
  public List<Move> moves(Node from, String asset) {
    return known.computeIfAbsent(
        new Pair(from, asset),
        it ->
            advances.between(it.from(), it.to()).stream()
                .sorted(Comparator.comparing(Move::likelihood))
                .toList());
  }

  private boolean mayBeTaken(Asset asset) {
    return Premises.isComputer(asset)
        && !asset.attachment().addresses().isEmpty()
        && (rings.stream().anyMatch(it -> it.opens(asset.id()))
            || asset.provenance().inDirectory()
            || !Flaw.of(asset.id(), premises).isEmpty());
  }

  /** What tells machines apart: their place, their kind, and the passwords that open them. */
  private String signature(Asset asset) {
    Set<String> parts = new TreeSet<>();
    premises.segments(asset).stream().map(Segment::id).forEach(parts::add);
    rings.stream().filter(it -> it.opens(asset.id())).map(KeyRing::id).forEach(parts::add);
    Flaw.of(asset.id(), premises).forEach(it -> parts.add(it.match().cve()));
    return asset.kind()
        + " "
        + Doors.isHypervisor(asset)
        + asset.provenance().inDirectory()
        + " "
        + parts;
  }

  /** The most important asset that a key opens stands for it. */
  private static Map<String, String> anchors(List<KeyRing> rings, List<Target> targets) {
    Map<String, String> anchors = new LinkedHashMap<>();
    for (KeyRing ring : rings) {
      if (!ring.assets().isEmpty()) {
        anchors.put(
            ring.id(),
            targets.stream()
                .map(Target::asset)
                .filter(ring::opens)
                .findFirst()
                .orElse(ring.assets().first()));
      }
    }
    return anchors;
  }
}
