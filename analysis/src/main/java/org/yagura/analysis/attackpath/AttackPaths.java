package org.yagura.analysis.attackpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.attackpath.cut.Companions;
import org.yagura.analysis.attackpath.cut.Copies;
import org.yagura.analysis.attackpath.cut.Cuts;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.analysis.attackpath.search.PathWriter;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.analysis.attackpath.search.Routes;
import org.yagura.analysis.attackpath.way.Trials;
import org.yagura.analysis.attackpath.way.Ways;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.conclusion.Survey;

/** Finds attack paths and what cuts them. */
public final class AttackPaths {

  private AttackPaths() {}

  /** The paths of a surveyed facility, by the packets that its devices let through. */
  public static AttackAnalysis of(Survey survey, Reaching reaching) {
    Trials trials =
        changes -> {
          Reaching after = reaching.with(changes);
          return new Trials.Trial(new EngineWays(after), Set.copyOf(after.entrances()));
        };
    return of(survey, new EngineWays(reaching), Set.copyOf(reaching.entrances()), trials);
  }

  /**
   * The paths of a surveyed facility.
   *
   * @param survey with its vulnerabilities, where feeds were asked
   * @param entrances ids of connections through which someone outside may initiate traffic
   * @param trials where measures are tried out; null where there is no network to try them on
   */
  static AttackAnalysis of(
      Survey survey, Ways ways, Set<String> entrances, @Nullable Trials trials) {
    Premises premises = new Premises(survey);
    MoveTable table = new MoveTable(premises, ways, entrances);
    List<Route> routes = Routes.told(table);
    PathWriter writer = new PathWriter(premises);
    List<BackupCopy> copies = Copies.of(table, routes);
    return new AttackAnalysis(
        routes.stream().map(writer::write).toList(),
        Cuts.of(table, routes, Companions.of(table, routes, copies), ways, trials),
        copies,
        assumptions(premises),
        Outlooks.of(
            table, entrances, routes.stream().map(Route::entry).collect(Collectors.toSet())));
  }

  private static List<String> assumptions(Premises premises) {
    List<String> assumptions = new ArrayList<>();
    if (premises.vulnerabilities().feeds().isEmpty()) {
      assumptions.add("脆弱性の情報を取り込んでいないため、機器やサーバの弱点を突く経路は調べていません。経路がないことは、安全という意味ではありません。");
    }
    if (premises.facility().lists().answers().isEmpty()
        && premises.facility().accounts().isEmpty()) {
      assumptions.add("管理者IDの一覧もヒアリングシートもないため、パスワードの共用や使い回しは分かりません。");
    }
    assumptions.add(
        "スキャンのない機器では、種類から見て開いているはずの管理用の通信（リモートデスクトップなど）が開いていると仮定し、その経路は「可能性がある」以下としました。");
    return assumptions;
  }
}
