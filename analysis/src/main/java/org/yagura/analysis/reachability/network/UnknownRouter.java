package org.yagura.analysis.reachability.network;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.Ipv4;

/**
 * Something that joins segments and whose configuration nobody handed over.
 *
 * @param asset its id; empty where no material knows it
 * @param address by which a device of known configuration hands packets to it; -1 where none does
 * @param lans numbers of the segments it stands in, or leads to
 */
public record UnknownRouter(String asset, long address, List<Integer> lans) {
  public UnknownRouter {
    Objects.requireNonNull(asset);
    lans = List.copyOf(lans);
  }

  boolean standsAt(int lan) {
    return lans.contains(lan);
  }

  /** What is missing about it, in Japanese. */
  public String missing(String label) {
    return asset.isEmpty()
        ? "中継先 %s の機器とその設定が資料にない".formatted(Ipv4.format(address))
        : "「%s」の設定が資料にない".formatted(label);
  }
}
