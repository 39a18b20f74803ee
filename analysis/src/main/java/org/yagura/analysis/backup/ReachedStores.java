package org.yagura.analysis.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.reachability.Origin;
import org.yagura.model.reachability.Reach;

/**
 * The assets that keep backups and that something on the network reaches.
 *
 * @param ways by id of the asset
 */
record ReachedStores(Map<String, Reached> ways) {

  /**
   * One way by which an asset is reached.
   *
   * @param how in Japanese, to stand after は
   */
  record Reached(String how, List<Evidence> evidence) {}

  private static final int MOST_EVIDENCE = 3;

  static ReachedStores of(Survey survey, Set<String> assets) {
    Map<String, Reached> ways = new HashMap<>();
    for (Origin origin : survey.assessments().reachability().from()) {
      for (Reach reach : origin.reaches()) {
        if (assets.contains(reach.asset()) && !reach.evidence().isEmpty()) {
          ways.putIfAbsent(reach.asset(), way(survey, origin, reach));
        }
      }
    }
    for (Asset asset : survey.facility().assets()) {
      if (assets.contains(asset.id()) && asset.provenance().measured()) {
        ways.putIfAbsent(
            asset.id(),
            new Reached(
                "ネットワークのスキャンに応答しています", asset.evidence().stream().limit(MOST_EVIDENCE).toList()));
      }
    }
    return new ReachedStores(ways);
  }

  private static Reached way(Survey survey, Origin origin, Reach reach) {
    String from =
        switch (origin.kind()) {
          case CONNECTION ->
              survey.connections().stream()
                  .filter(it -> it.id().equals(origin.id()))
                  .map(it -> "外部接続「%s」".formatted(it.label()))
                  .findFirst()
                  .orElse("外部接続");
          case SEGMENT ->
              survey.facility().segments().stream()
                  .filter(it -> it.id().equals(origin.id()))
                  .map(it -> "セグメント %s".formatted(it.name().isEmpty() ? it.range() : it.name()))
                  .findFirst()
                  .orElse("院内のセグメント");
        };
    return new Reached(
        "%sから通信が届きます".formatted(from), reach.evidence().stream().limit(MOST_EVIDENCE).toList());
  }

  Optional<Reached> find(String asset) {
    return Optional.ofNullable(ways.get(asset));
  }
}
