package org.yagura.analysis.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.continuity.Drills;
import org.yagura.analysis.counterpart.Counterparts;
import org.yagura.knowledge.maturity.AwarenessStages;
import org.yagura.knowledge.maturity.AwarenessStages.Stage;
import org.yagura.knowledge.source.Sentence;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.Drill;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.maturity.Awareness;

/**
 * Which stage of awareness facts show: names, signs and what comes next are those of the Ministry's
 * material for training; which facts show a stage is ours. No facts, no stage.
 */
final class AwarenessStage {

  private static final String RULES_ITEM = "4-①";

  private AwarenessStage() {}

  static Awareness of(Survey survey, Continuity continuity) {
    Optional<ItemAnswer> rules = Counterparts.only(survey.assessments().checklist(), RULES_ITEM);
    Verdict written = rules.map(ItemAnswer::answer).orElse(Verdict.UNKNOWN);
    List<Evidence> seen =
        new ArrayList<>(rules.map(it -> it.stated().evidence()).orElse(List.of()));
    if (written == Verdict.UNKNOWN || written == Verdict.NOT_APPLICABLE) {
      return Awareness.UNKNOWN;
    }
    if (written == Verdict.NO) {
      return stage(1, "運用管理規程等に定めていないと答えています。", seen);
    }
    List<Drill> recent =
        continuity.drills().stream()
            .filter(it -> it.cyber() && Drills.isRecent(it, survey.asOf()))
            .toList();
    recent.stream().flatMap(it -> it.evidence().stream()).limit(3).forEach(seen::add);
    if (recent.isEmpty()) {
      return stage(2, "規程はありますが、この1年に研修や訓練をした記録がありません。", seen);
    }
    boolean rehearsed = recent.stream().anyMatch(Drill::exercise);
    return rehearsed
        ? stage(4, "規程があり、この1年に訓練を行っています。日々守られているかは、資料からは分かりません。", seen)
        : stage(3, "規程があり、この1年に研修を行っていますが、訓練の記録がありません。", seen);
  }

  private static Awareness stage(int stage, String why, List<Evidence> evidence) {
    Stage it = AwarenessStages.shipped().stages().get(stage - 1);
    List<String> next = it.measures().stream().map(Sentence::text).toList();
    return new Awareness(stage, it.title().japanese(), why, next, evidence);
  }
}
