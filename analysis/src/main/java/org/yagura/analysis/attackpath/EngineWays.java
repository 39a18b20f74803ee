package org.yagura.analysis.attackpath;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.analysis.attackpath.way.Place;
import org.yagura.analysis.attackpath.way.Ways;
import org.yagura.analysis.reachability.Answer;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Undecided;

/** Asks the engine that follows packets through every device. */
record EngineWays(Reaching reaching) implements Ways {

  @Override
  public List<Passage> between(Place from, String asset) {
    Start start =
        switch (from) {
          case Place.Beyond it -> new Start.Connection(it.connection());
          case Place.On it -> new Start.Asset(it.asset());
        };
    Answer answer = reaching.between(start, asset);
    List<Passage> passages = new ArrayList<>();
    for (Reach it : answer.reaches()) {
      passages.add(new Passage(it.protocol(), it.ports(), it.via(), it.evidence(), List.of()));
    }
    for (Undecided it : answer.undecided()) {
      List<String> missing = it.missing().isEmpty() ? List.of("機器の設定") : it.missing();
      passages.add(new Passage(it.protocol(), it.ports(), List.of(), it.evidence(), missing));
    }
    return passages;
  }
}
