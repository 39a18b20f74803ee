package org.yagura.analysis.attackpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.model.attack.AttackAnalysis.Outlook;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

/** Says of entrances without a path why there is none: nothing found, or nothing known. */
final class Outlooks {

  private static final int MOST_NAMED = 3;

  private final Premises premises;
  private final MoveTable table;
  private final Set<String> entrances;

  private Outlooks(MoveTable table, Set<String> entrances) {
    premises = table.premises();
    this.table = table;
    this.entrances = entrances;
  }

  /**
   * One for each connection that no path begins at.
   *
   * @param entrances ids of connections through which someone outside may initiate traffic
   * @param told ids of connections at which some path begins
   */
  static List<Outlook> of(MoveTable table, Set<String> entrances, Set<String> told) {
    Outlooks outlooks = new Outlooks(table, entrances);
    List<Outlook> all = new ArrayList<>();
    for (ExternalConnection it : table.premises().connections()) {
      if (!told.contains(it.id())) {
        all.add(new Outlook(it.id(), outlooks.why(it)));
      }
    }
    all.sort(Comparator.comparing(Outlook::entry));
    return all;
  }

  private String why(ExternalConnection it) {
    if (it.status() == ConnectionStatus.RECORDED_ONLY) {
      return "回線一覧などの記録だけで、つながる機器の設定が資料にないため、調べていません";
    }
    if (!entrances.contains(it.id())) {
      return premises.device(it.end().device()).isEmpty()
          ? "つながる機器の設定が資料にないため、調べていません"
          : "院内の機器か当院の拠点どうしをつなぐもので、院外から始まる通信は見つかりません";
    }
    TreeSet<String> unknown =
        it.exposes().stream()
            .filter(e -> e.nature() == Exposure.Nature.PUBLISHED)
            .filter(e -> premises.asset(e.to()).isEmpty())
            .map(e -> "%s（%s/%s）".formatted(e.to(), e.protocol(), e.port()))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unknown.isEmpty()) {
      return "公開先 %s の機器が台帳にないため、その先を調べていません"
          .formatted(unknown.stream().limit(MOST_NAMED).collect(Collectors.joining("、")));
    }
    if (!table.openings().containsKey(it.id())) {
      return it.exposes().isEmpty()
          ? "院外から応答する公開・管理・VPNの口は見つかりません"
          : "口は開いていますが、入る手がかり（弱点、パスワードだけの口、知られたパスワード）が資料に見つかりません";
    }
    return "入られるおそれはありますが、重要なサーバへ進む道（届く通信と、使えるパスワードや弱点の組）が見つかりません";
  }
}
