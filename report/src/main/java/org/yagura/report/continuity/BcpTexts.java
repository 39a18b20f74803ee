package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yagura.knowledge.reporting.ReportingDuties;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem;
import org.yagura.report.document.content.Block;

/** Sentences of ours for sections that no list answers, and what to write beside them. */
final class BcpTexts {

  private BcpTexts() {}

  /** What a section begins with; empty where the model's own lists say it all. */
  static List<Block> of(String section, Survey survey) {
    return switch (section) {
      case "1.1" ->
          List.of(
              Parts.prose(
                  "%sがサイバー攻撃を受けても、患者の安全を守り、診療を続け、早く元に戻すための体制と手順を定めます。（文例）"
                      .formatted(survey.facilityName())),
              Parts.gap("院内の言葉に直してください。"));
      case "1.2" -> List.of(Parts.gap("何を優先するか（患者の安全、診療の継続、情報の保護）を、経営層の方針として書いてください。"));
      case "1.3" -> scope(survey);
      case "1.4" -> List.of(Parts.gap("保管する場所（紙と電子）、見直す時期、職員に知らせる方法を書いてください。"));
      case "2.1.2" -> List.of(Parts.gap("組織体制図と役割表を付けてください。"));
      case "3.2" -> List.of(Parts.gap("気づいた人から経営層に伝わるまでの順番を、夜間・休日の場合も含めて書いてください。"));
      case "3.4" -> List.of(Parts.gap("紙で診療を続けるときの帳票の置き場所と、使い始めを決める人を書いてください。"));
      case "3.5.2" -> List.of(Parts.prose("復旧の宣言は、経営層が行います。"));
      case "4.1" -> reports();
      case "4.2" -> List.of(Parts.gap("原因の調査の結果をもとに、再発防止策と担当・期限を決める手順を書いてください。"));
      case "4.3" -> List.of(Parts.gap("公表するかどうかを決める人、窓口、公表の文案を書いてください。"));
      default -> List.of();
    };
  }

  private static List<Block> scope(Survey survey) {
    String systems =
        survey.facility().systems().stream()
            .map(CareSystem::name)
            .distinct()
            .collect(Collectors.joining("、"));
    List<Block> blocks = new ArrayList<>();
    if (!systems.isEmpty()) {
      blocks.add(Parts.prose("対象のシステム: " + systems + "。これらの機器とネットワーク、委託先との接続を含みます。"));
    }
    blocks.add(Parts.gap("想定する事象（身代金要求型の攻撃、情報の漏えい、委託先を経た侵入など）を選んで書いてください。"));
    return blocks;
  }

  private static List<Block> reports() {
    String to =
        ReportingDuties.shipped().destinations().stream()
            .filter(ReportingDuties.Destination::duty)
            .map(it -> "・%s（%s）".formatted(it.title().japanese(), it.basis()))
            .collect(Collectors.joining("\n"));
    return List.of(Parts.prose("報告する先:\n" + to));
  }
}
