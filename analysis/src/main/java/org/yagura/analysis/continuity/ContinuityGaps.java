package org.yagura.analysis.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yagura.model.continuity.Drill;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.continuity.SystemContinuity.Way;
import org.yagura.model.evidence.Told;

/** What a person must still settle, the weightiest first. */
record ContinuityGaps(
    LocalDate asOf,
    List<SystemContinuity> systems,
    List<PartyReach> reach,
    List<Drill> drills,
    Told plan) {

  private static final int MOST_NAMES = 6;

  List<String> all() {
    List<String> gaps = new ArrayList<>();
    if (!plan.isTold()) {
      gaps.add("サイバー攻撃を想定した BCP があるかどうかが、資料から分かりません。");
    } else if (plan.text().startsWith("いいえ")) {
      gaps.add("サイバー攻撃を想定した BCP がまだありません。");
    }
    without(gaps, "止まったときの代わりの手段が決まっていないか、資料にない", it -> it.fallback().ways().contains(Way.UNKNOWN));
    without(gaps, "代わりの手段がない", it -> it.fallback().ways().contains(Way.NONE));
    without(gaps, "目標復旧時間（RTO）が資料にない", it -> !it.targets().rto().isTold());
    without(gaps, "目標復旧時点（RPO）が資料にない", it -> !it.targets().rpo().isTold());
    without(gaps, "停止と再開を決める人が資料にない", it -> !it.decides().isTold());
    contacts(gaps);
    drills(gaps);
    return gaps;
  }

  private void without(List<String> gaps, String what, Predicate<SystemContinuity> lacks) {
    List<String> names = systems.stream().filter(lacks).map(SystemContinuity::name).toList();
    if (!names.isEmpty()) {
      String more = names.size() > MOST_NAMES ? "ほか %d 件".formatted(names.size() - MOST_NAMES) : "";
      gaps.add(
          "%sシステム: %s%s。"
              .formatted(
                  what,
                  String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size()))),
                  more));
    }
  }

  private void contacts(List<String> gaps) {
    List<String> missing =
        reach.stream().filter(it -> it.contacts() == 0).map(it -> it.party().japanese()).toList();
    if (!missing.isEmpty()) {
      gaps.add("連絡先の一覧に電話番号やメールアドレスがない相手: %s。".formatted(String.join("、", missing)));
    }
  }

  /** The fee schedule of fiscal 2024 asks for an exercise about once a year. */
  private void drills(List<String> gaps) {
    boolean held =
        drills.stream().anyMatch(it -> it.cyber() && it.exercise() && Drills.isRecent(it, asOf));
    if (!held) {
      gaps.add("サイバー攻撃やシステム停止を想定した訓練の、この1年の記録がありません。");
    }
  }
}
