package org.yagura.analysis.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yagura.knowledge.loss.LossFigures;
import org.yagura.knowledge.measure.Quotes;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.facility.Profile;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.loss.PublishedCase;
import org.yagura.model.loss.Scenario;

/** Estimates damage as ranges, from published figures only. */
public final class LossEstimates {

  private static final List<Role> BY_WEIGHT =
      List.of(Role.EHR, Role.DIRECTORY, Role.BACKUP, Role.BILLING, Role.PACS, Role.OTHER);

  private LossEstimates() {}

  /** From a survey whose attack paths are found and whose backups are judged. */
  public static LossEstimate of(Survey survey, BackupPlan backups, Continuity continuity) {
    Profile profile = survey.facility().profile();
    Damages damages = new Damages(profile, LossFigures.standard());
    Outages outages = new Outages(survey.facility(), backups, continuity);
    List<Scenario> scenarios = new ArrayList<>();
    byRole(survey)
        .forEach((role, paths) ->
            scenarios.add(new Telling(survey, damages, outages).reached(role, paths)));
    if (scenarios.isEmpty()) {
      scenarios.add(new Telling(survey, damages, outages).withoutPath());
    }
    return new LossEstimate(
        scenarios,
        cases(profile),
        Outlays.of(survey.assessments().attack(), Quotes.shipped()),
        assumptions(survey),
        missing(profile));
  }

  private static Map<Role, List<AttackPath>> byRole(Survey survey) {
    Map<Role, List<AttackPath>> byRole =
        new TreeMap<>(Comparator.comparingInt((Role it) -> BY_WEIGHT.indexOf(it)));
    survey
        .assessments()
        .attack()
        .paths()
        .forEach(it -> byRole.computeIfAbsent(it.role(), r -> new ArrayList<>()).add(it));
    return byRole;
  }

  /** Those of a similar size first. */
  private static List<PublishedCase> cases(Profile profile) {
    Integer beds = profile.beds();
    List<PublishedCase> cases = LossFigures.standard().cases();
    return beds == null
        ? cases
        : cases.stream()
            .sorted(
                Comparator.comparingInt((PublishedCase it) ->
                    it.beds() == null ? Integer.MAX_VALUE : Math.abs(it.beds() - beds)))
            .toList();
  }

  private static List<String> assumptions(Survey survey) {
    List<String> all = new ArrayList<>();
    all.add("金額と日数は、公表された事例と調査の値をあてはめた目安です。自院の被害を予測するものではありません。");
    all.add("身代金は支払わないものとして、含めていません。");
    all.add("損害賠償、診療報酬の返還、職員の残業代、評判の低下は、公表された値がないため含めていません。");
    all.add("減収は、年間の医業収益を365日で割り、診療を制限する日数と減る割合を掛けました。費用が減る分は差し引いていません。");
    if (survey.assessments().attack().paths().isEmpty()) {
      all.add("資料から攻撃の経路は見つかっていません。経路がないことは、安全という意味ではありません。");
    }
    return all;
  }

  private static List<String> missing(Profile profile) {
    List<String> missing = new ArrayList<>();
    if (profile.beds() == null && !Damages.isClinic(profile)) {
      missing.add("病床数（facility.yaml の beds）");
    }
    missing.add("自院の年間の医業収益（公表値ではなく実額で計算できます）");
    missing.add("登録している患者の数（通知の費用に使います）");
    missing.add("サイバー保険の補償の上限と内容");
    return missing;
  }
}
