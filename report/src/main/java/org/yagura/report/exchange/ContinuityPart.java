package org.yagura.report.exchange;

import java.util.List;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.Drill;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.SystemContinuity;

/** The continuity of {@code governance.json}. */
final class ContinuityPart {

  private ContinuityPart() {}

  static void write(Json json, Continuity continuity) {
    json.objects("systems", continuity.systems(), ContinuityPart::system)
        .objects("restoration", continuity.restoration(), ContinuityPart::step)
        .objects("contacts", continuity.contacts(), ContinuityPart::contact)
        .objects("reach", continuity.reach(), ContinuityPart::reach)
        .objects("drills", continuity.drills(), ContinuityPart::drill)
        .texts("gaps", continuity.gaps());
    GovernanceFile.told(json, "plan", continuity.plan());
  }

  private static void system(Json json, SystemContinuity it) {
    json.text("system", it.system()).text("name", it.name()).text("role", it.role().id());
    GovernanceFile.told(json, "function", it.function());
    json.texts("fallback", it.fallback().ways().stream().map(SystemContinuity.Way::id).toList());
    GovernanceFile.told(json, "fallbackWords", it.fallback().words());
    GovernanceFile.told(json, "rto", it.targets().rto());
    GovernanceFile.told(json, "rpo", it.targets().rpo());
    json.number("rtoHours", it.targets().rtoHours()).number("rpoHours", it.targets().rpoHours());
    GovernanceFile.told(json, "decides", it.decides());
    json.texts("dependsOn", it.dependsOn()).evidence(it.evidence());
  }

  private static void step(Json json, RestorationStep it) {
    json.number("order", it.order())
        .text("layer", it.layer().id())
        .text("name", it.name())
        .texts("subjects", it.subjects())
        .texts("after", it.after())
        .text("why", it.why())
        .evidence(it.evidence());
  }

  private static void contact(Json json, Contact it) {
    json.text("party", it.party().id())
        .text("name", it.name())
        .text("person", it.person())
        .text("role", it.role())
        .text("reach", it.reach().text())
        .text("about", it.about())
        .evidence(it.evidence());
  }

  private static void reach(Json json, PartyReach it) {
    json.text("party", it.party().id()).number("contacts", it.contacts()).text("why", it.why());
    GovernanceFile.citations(json, List.of(it.source()));
  }

  private static void drill(Json json, Drill it) {
    json.text("name", it.name())
        .text("date", it.date())
        .flag("cyber", it.cyber())
        .flag("exercise", it.exercise())
        .text("participants", it.participants())
        .evidence(it.evidence());
  }
}
