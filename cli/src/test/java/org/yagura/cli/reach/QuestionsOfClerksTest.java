package org.yagura.cli.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.question.Question;
import org.yagura.analysis.question.QuestionReader;
import org.yagura.analysis.question.Replies;
import org.yagura.analysis.question.Reply;
import org.yagura.analysis.reachability.Start;

/** The example hospital asked in the words of people who work there. */
class QuestionsOfClerksTest {

  private static Materials materials;

  @BeforeAll
  static void read() throws IOException {
    Path example = Path.of("examples", "minato-hospital");
    Path folder = Files.isDirectory(example) ? example : Path.of("..").resolve(example);
    materials = Materials.read(folder).orElseThrow();
  }

  /** {@code from > to services}, each by its names as people see them; {@code *} for anything. */
  private static String understood(String asked) {
    Question question =
        new QuestionReader(materials.facility(), materials.connections()).read(asked);
    Told told = new Told(materials);
    if (!question.notUnderstood().isEmpty()) {
      return "? " + question.notUnderstood();
    }
    String from = joined(question.from().stream().map(told::start).toList());
    String to = joined(question.to().stream().map(told::asset).toList());
    String services =
        question.services().stream()
            .map(it -> " " + it.protocol() + " " + it.ports())
            .collect(Collectors.joining());
    return from + " > " + to + services;
  }

  private static String joined(List<String> names) {
    return names.isEmpty() ? "*" : String.join("・", names);
  }

  @Test
  void whoIsAskedMeansEveryEntranceAndSegment() {
    for (String asked :
        List.of(
            "バックアップサーバに届くのは誰か",
            "誰がバックアップサーバに届くか",
            "バックアップサーバにアクセスできるのは誰ですか",
            "who can reach バックアップサーバ?")) {
      assertThat(understood(asked)).as(asked).isEqualTo("* > バックアップサーバ");
    }
  }

  @Test
  void aRoleMeansTheMachinesOfItsSystems() {
    assertThat(understood("電子カルテに届くのは誰か"))
        .isEqualTo(understood("who can reach the EHR?"))
        .contains("電子カルテサーバ1")
        .doesNotContain("FW");
    assertThat(understood("Who can access the domain controllers over RDP?"))
        .isEqualTo("* > 認証サーバ1・認証サーバ2 tcp 3389");
  }

  @Test
  void theInternetIsEveryInternetLineAndTheOutsideEveryLine() {
    String internet = understood("インターネットからバックアップサーバに届きますか？");
    assertThat(internet)
        .contains("電子カルテ系インターネット", "業務系インターネット", "hama-hikari")
        .doesNotContain("保守")
        .endsWith(" > バックアップサーバ");
    assertThat(understood("is バックアップサーバ reachable from the internet?")).isEqualTo(internet);
    assertThat(understood("バックアップサーバに外から入れますか")).contains("電子カルテ遠隔保守").endsWith(" > バックアップサーバ");
  }

  @Test
  void whatStandsBeforeTheSenderIsWhatIsAskedAbout() {
    assertThat(understood("バックアップNASは電子カルテサーバ1から届くか")).isEqualTo("電子カルテサーバ1 > バックアップNAS");
    assertThat(understood("EHR-FWの管理画面にインターネットから入れるか")).contains("> EHR-FW tcp 22-23,80,443");
  }

  @Test
  void officesGuestsAndVendorsAreFoundByWhatTheyAre() {
    assertThat(understood("病棟のPCから電子カルテサーバ1に届くか")).contains("BYOTO").endsWith(" > 電子カルテサーバ1");
    assertThat(understood("来客用の無線から電子カルテサーバ1は見られますか"))
        .isEqualTo("GUEST-WIFI（192.168.110.0/24） > 電子カルテサーバ1");
    assertThat(understood("ゲストWi-Fiから院内のサーバに届きますか")).isEqualTo("GUEST-WIFI（192.168.110.0/24） > *");
    assertThat(understood("保守会社はどのサーバに接続できますか")).contains("電子カルテ遠隔保守", "umikaze-hoshu");
    assertThat(understood("在宅勤務の人は画像サーバ1を見られますか")).contains("在宅勤務用").endsWith(" > 画像サーバ1");
  }

  @Test
  void aPortThatEverybodyKnowsMeansItsProtocol() {
    assertThat(understood("電子カルテ遠隔保守→10.40.10.11の445")).contains("tcp 445");
    assertThat(understood("GUEST-WIFIから443で届く機器は？")).endsWith("> * tcp 443");
    assertThat(understood("電子カルテ遠隔保守からバックアップサーバの9999に届くか")).endsWith(" any 9999");
    assertThat(understood("can anything from 電子カルテ遠隔保守 reach 10.40.10.11 on 445?"))
        .isEqualTo("電子カルテ遠隔保守（VPN） > 電子カルテサーバ1 tcp 445");
  }

  @Test
  void noWordOfAQuestionIsDropped() {
    assertThat(understood("Is RDP possible from GUEST-WIFI to 電子カルテサーバ1?"))
        .endsWith("> 電子カルテサーバ1 tcp 3389");
    assertThat(understood("is there any magic teleport from BYOTO to 電子カルテサーバ1")).startsWith("?");
    assertThat(understood("GUEST-WIFIからバックアップNASにpingは通る？")).contains("> バックアップNAS icmp");
    assertThat(understood("Who can reach 電子カルテサーバ1 on port 443 from GUEST-WIFI?"))
        .isEqualTo("GUEST-WIFI（192.168.110.0/24） > 電子カルテサーバ1 tcp 443");
    assertThat(understood("10.40.21.0/24 → 10.40.10.0/24 tcp/1433"))
        .startsWith("BYOTO")
        .contains("バックアップサーバ")
        .endsWith(" tcp 1433");
  }

  @Test
  void protocolsWithoutPortsDoNotAnswerAQuestionAboutAPort() {
    Question.Kind some = new Question.Kind("any", org.yagura.model.address.PortSet.of(9999));
    Question question = new Question("", List.of(), List.of(), List.of(some), List.of());
    Reply reply = Replies.to(question, materials.facility(), materials.reaching());
    assertThat(reply.found()).extracting(Reply.Found::protocol).isSubsetOf("tcp", "udp", "any");
  }

  @Test
  void aLineThatNoMaterialPlacesLeavesItUndecided() {
    QuestionReader reader = new QuestionReader(materials.facility(), materials.connections());
    Question question = reader.read("検査センター結果受信から電子カルテサーバ1に届くか");
    Reply reply = Replies.to(question, materials.facility(), materials.reaching());

    assertThat(question.from()).singleElement().isInstanceOf(Start.Connection.class);
    assertThat(reply.verdict()).isEqualTo(Reply.Verdict.UNDECIDED);
    assertThat(reply.unplaced()).singleElement().asString().contains("資料にない");
  }

  @Test
  void wordsThatNothingBearsAreSaidWithNamesPeopleKnow() {
    assertThat(understood("銀河鉄道から電子カルテサーバ1に届くか")).startsWith("? [銀河鉄道");
    QuestionReader reader = new QuestionReader(materials.facility(), materials.connections());
    assertThat(reader.near("検査センター")).isNotEmpty().noneMatch(it -> it.startsWith("connection"));
  }
}
