package org.yagura.cli;

import java.util.*;
import org.yagura.analysis.attackpath.way.*;
import org.yagura.model.address.*;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.*;

final class ScratchWays implements Ways {
  final Survey s;

  ScratchWays(Survey s) {
    this.s = s;
  }

  Set<String> segs(String id) {
    Set<String> r = new TreeSet<>();
    Asset a = s.facility().asset(id).orElse(null);
    if (a == null) return r;
    for (Segment g : s.facility().segments())
      for (String x : a.attachment().addresses())
        AddressBlock.tryParse(x)
            .ifPresent(b -> {
              if (g.range().contains(b)) r.add(g.id());
            });
    return r;
  }

  public List<Passage> between(Place from, String asset) {
    Set<String> to = segs(asset);
    List<Passage> all = List.of(new Passage("any", PortSet.ANY, List.of(), List.of(), List.of()));
    return switch (from) {
      case Place.On on -> {
        Set<String> f = segs(on.asset());
        f.retainAll(to);
        yield f.isEmpty() ? List.of() : all;
      }
      case Place.Beyond b -> {
        var c =
            s.connections().stream().filter(x -> x.id().equals(b.connection())).findFirst().get();
        if (c.label().contains("電子カルテ遠隔") && to.contains("segment-172.20.10.0/24"))
          yield List.of(
              new Passage(
                  "tcp", PortSet.of(3389).union(PortSet.of(445)), List.of(), List.of(), List.of()));
        if (c.label().contains("L2TP") && to.contains("segment-172.20.1.0/24")) yield all;
        yield List.of();
      }
    };
  }
}
