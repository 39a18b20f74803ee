package org.yagura.report.continuity;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.knowledge.continuity.Ask;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.wording.Index;

/** What the model knows of each thing that a continuity plan asks for. */
final class PlanParts {
  private final PeoplePart people;
  private final CarePart care;
  private final BackupBlocks backups;
  private final EstatePart estate;
  private final Survey survey;

  PlanParts(Survey survey) {
    this.survey = survey;
    Index index = new Index(survey);
    this.people = new PeoplePart(survey);
    this.care = new CarePart(survey, index);
    this.backups = new BackupBlocks(survey);
    this.estate = new EstatePart(survey, index);
  }

  PeoplePart people() {
    return people;
  }

  CarePart care() {
    return care;
  }

  BackupBlocks backups() {
    return backups;
  }

  EstatePart estate() {
    return estate;
  }

  /** What answers it, never empty: what nobody knows is marked for a person. */
  List<Block> of(Ask ask) {
    return switch (ask) {
      case LEDGER -> estate.ledger();
      case DIAGRAM -> estate.diagram();
      case IMPACT -> care.impact();
      case VULNERABILITIES -> estate.vulnerabilities();
      case CONTACTS ->
          Stream.concat(Stream.of(ContactTree.of(survey)), people.contacts().stream()).toList();
      case WARNINGS -> List.of(Parts.gap("脆弱性や攻撃の情報を、だれが・どこから・どの間隔で受け取るかを書いてください。"));
      case DRILLS -> people.drills();
      case BACKUPS -> backups.copies();
      case DETECTION -> estate.logs("異常に気づく方法（ウイルス対策の警告、ログの確認、利用者からの連絡）と、知らせる先を書いてください。");
      case OFFICER -> people.officer();
      case VENDORS -> people.vendors();
      case ISOLATION -> estate.isolation();
      case LOGS -> estate.logs("残す証拠（ログ、感染した機器、画面の写真）と、残す人・置き場所を書いてください。");
      case RESTORATION -> care.restoration();
      case PERSON -> List.of(Parts.gap("院内で決めて書いてください。"));
    };
  }
}
