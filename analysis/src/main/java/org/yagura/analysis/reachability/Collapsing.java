package org.yagura.analysis.reachability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Origin;
import org.yagura.model.reachability.Reach;

/**
 * Keeps what segments reach readable in large facilities: of terminals, printers and the like that
 * are reached in the very same way, one stands for all.
 */
final class Collapsing {

  /** Fewer rows than these are all told. */
  private static final int MOST_ROWS = 150_000;

  private final Set<String> ordinary = new HashSet<>();
  private int left;

  private Collapsing(Facility facility) {
    Set<String> ofSystems = new HashSet<>();
    facility.systems().forEach(it -> ofSystems.addAll(it.assets()));
    for (Asset it : facility.assets()) {
      if (isOrdinary(it.kind()) && !ofSystems.contains(it.id())) {
        ordinary.add(it.id());
      }
    }
  }

  private static boolean isOrdinary(AssetKind kind) {
    return switch (kind) {
      case TERMINAL, PRINTER, MOBILE, OTHER -> true;
      case SERVER, NETWORK, MEDICAL, STORAGE -> false;
    };
  }

  /**
   * The same origins, or shorter ones where all together are too many.
   *
   * @param assumptions what was left out is said here
   */
  static List<Origin> of(List<Origin> all, Facility facility, Set<String> assumptions) {
    long rows = all.stream().mapToLong(it -> it.reaches().size()).sum();
    if (rows <= MOST_ROWS) {
      return all;
    }
    Collapsing collapsing = new Collapsing(facility);
    List<Origin> shorter = all.stream().map(collapsing::shorter).toList();
    assumptions.add(
        "到達の組み合わせが %d 件あるため、同じ道で届く端末・プリンタなどは、起点のセグメントごとに代表 1 台だけを載せました（省いた組み合わせ %d 件）。全部は yagura ask で確かめられます。"
            .formatted(rows, collapsing.left));
    return shorter;
  }

  private Origin shorter(Origin origin) {
    if (origin.kind() == Origin.Kind.CONNECTION) {
      return origin;
    }
    Map<String, List<List<Hop>>> seen = new HashMap<>();
    List<Reach> kept = new ArrayList<>();
    for (Reach it : origin.reaches()) {
      List<List<Hop>> same =
          seen.computeIfAbsent(it.protocol() + " " + it.ports(), n -> new ArrayList<>());
      if (!ordinary.contains(it.asset()) || !same.contains(it.via())) {
        kept.add(it);
        if (ordinary.contains(it.asset())) {
          same.add(it.via());
        }
      } else {
        left++;
      }
    }
    return new Origin(origin.kind(), origin.id(), kept, origin.undecided());
  }
}
