package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Survey;

/** Tables of truth of the items that policies of Windows and of devices bear on. */
class PolicyTruthTest {

  private static final String USERS =
      "SamAccountName,Name,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,Description\n";
  private static final String USB =
      """
      Windows Registry Editor Version 5.00

      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\RemovableStorageDevices]
      "Deny_All"=dword:0000000%d
      """;
  private static final String GPO =
      """
      <?xml version="1.0"?>
      <GPO><Name>USB</Name><ReadTime>%s</ReadTime><Computer>
      <Policy><Name>All Removable Storage classes: Deny all access</Name><State>%s</State></Policy>
      </Computer><LinksTo><SOMPath>%s</SOMPath><Enabled>true</Enabled></LinksTo></GPO>
      """;
  private static final String AUDIT = "システム監査ポリシー\nログオン/ログオフ\n  ログオン                  %s\n";

  @TempDir private Path folder;

  private Truth facts() {
    return Truth.in(folder).ledger();
  }

  private static String domain(int length, String age) {
    return "MinPasswordLength : %d\nMaxPasswordAge : %s\nComplexityEnabled : True\nDistinguishedName : DC=h,DC=local\n"
        .formatted(length, age);
  }

  private String passwords(int length, String age) {
    return facts().with("AD方針.txt", domain(length, age)).verdict("2-⑦");
  }

  @Test
  void theDomainsPolicyAnswersByTheRuleOfTheEdition() {
    assertThat(facts().verdict("2-⑦")).isEqualTo("unknown none");
    assertThat(passwords(7, "42.00:00:00")).isEqualTo("no derived");
    assertThat(passwords(8, "90.00:00:00")).isEqualTo("yes derived");
    assertThat(passwords(8, "00:00:00")).isEqualTo("no derived");
    assertThat(passwords(13, "00:00:00")).isEqualTo("yes derived");
  }

  @Test
  void aStatedYesAgainstTheDomainsPolicyIsNoAndBothAreShown() {
    Survey survey =
        facts().with("AD方針.txt", domain(7, "42.00:00:00")).says("2-⑦", "はい,令和8年9月1日,").survey();

    assertThat(Truth.item(survey, "2-⑦").answer().id()).isEqualTo("no");
    assertThat(Truth.item(survey, "2-⑦").remarks()).contains("「はい」");
    assertThat(survey.discrepancies())
        .anySatisfy(it -> {
          assertThat(it.subject()).isEqualTo("checklist:2-⑦");
          assertThat(it.values()).hasSize(2);
          assertThat(it.values().getFirst().evidence().getFirst().says())
              .contains("MinPasswordLength");
        });
  }

  @Test
  void whatTheDomainDoesNotGovernKeepsTheAnswerOpen() {
    String other = "MinPasswordLength : 5\nName : 保守\nPrecedence : 1\n";
    assertThat(facts().with("AD方針.txt", domain(13, "00:00:00") + "\n" + other).verdict("2-⑦"))
        .isEqualTo("no derived");
    assertThat(
            facts()
                .with("AD方針.txt", domain(13, "00:00:00"))
                .with("管理者ID.csv", "対象,アカウント名,権限,使う人\nEHR01,adm,管理者,病院\n")
                .verdict("2-⑦"))
        .isEqualTo("unknown none");
    assertThat(
            facts()
                .with("AD方針.txt", domain(8, "90.00:00:00"))
                .with("ADユーザー.csv", USERS + "a,千葉,True,2026/11/04,2020/05/01,True,\n")
                .verdict("2-⑦"))
        .isEqualTo("unknown none");
  }

  @Test
  void aSecondFactorMayMakeShortPasswordsEnough() {
    assertThat(
            facts()
                .with("AD方針.txt", domain(8, "00:00:00"))
                .says("2-⑦", ",,ログオンは二要素認証")
                .verdict("2-⑦"))
        .isEqualTo("unknown none");
    assertThat(
            facts()
                .with("AD方針.txt", domain(8, "00:00:00"))
                .says("2-⑦", "はい,,二要素認証は検討中")
                .verdict("2-⑦"))
        .isEqualTo("no derived");
  }

  @Test
  void whetherCharactersAreMixedMustBeTold() {
    String told = "MinPasswordLength : 8\nMaxPasswordAge : 90.00:00:00\nDistinguishedName : DC=h\n";
    assertThat(facts().with("AD方針.txt", told).verdict("2-⑦")).isEqualTo("unknown none");
    assertThat(facts().with("AD方針.txt", told + "ComplexityEnabled : False\n").verdict("2-⑦"))
        .isEqualTo("no derived");
  }

  @Test
  void oneComputersPolicyProvesItsOwnShortPasswordsOnly() {
    String local = "最小パスワード長: %d\nパスワードの最長有効期間 (日数): 42\nロックアウトしきい値: なし\n";
    assertThat(facts().with("受付.txt", local.formatted(0)).verdict("2-⑦")).isEqualTo("no derived");
    assertThat(facts().with("受付.txt", local.formatted(13)).verdict("2-⑦"))
        .isEqualTo("unknown none");
  }

  @Test
  void removableMedia() {
    assertThat(facts().verdict("2-⑨")).isEqualTo("unknown none");
    assertThat(facts().with("PC01.reg", USB.formatted(1)).verdict("2-⑨")).isEqualTo("unknown none");
    assertThat(facts().with("PC01.reg", USB.formatted(0)).says("2-⑨", "はい,,").verdict("2-⑨"))
        .isEqualTo("yes stated");
    assertThat(
            facts()
                .with("gpo.xml", GPO.formatted("2026-11-01", "Enabled", "h.local"))
                .verdict("2-⑨"))
        .isEqualTo("yes derived");
    assertThat(
            facts()
                .with("gpo.xml", GPO.formatted("2026-11-01", "Enabled", "h.local/医事課"))
                .verdict("2-⑨"))
        .isEqualTo("unknown none");
    assertThat(
            facts()
                .with("gpo.xml", GPO.formatted("2024-11-01", "Enabled", "h.local"))
                .verdict("2-⑨"))
        .isEqualTo("unknown none");
    assertThat(
            facts()
                .with("gpo.xml", GPO.formatted("2026-11-01", "Enabled", "h.local"))
                .with("PC01.reg", USB.formatted(0))
                .verdict("2-⑨"))
        .isEqualTo("unknown none");
    assertThat(
            facts()
                .with("gpo.xml", GPO.formatted("2026-11-01", "Enabled", "h.local"))
                .says("2-⑨", "いいえ,,")
                .verdict("2-⑨"))
        .isEqualTo("no stated");
  }

  @Test
  void aProductThatCouldRestrictMediaIsNoProofThatItDoes() {
    Truth truth =
        facts()
            .with(
                "保守契約.csv", "契約件名,相手方,期間,脆弱性対応の記載\nSKYSEA Client View 保守,架空商会,R8.4.1～R9.3.31,なし\n");

    assertThat(truth.verdict("2-⑨")).isEqualTo("unknown none");
    assertThat(Truth.item(truth.survey(), "2-⑨").facts().getFirst().what())
        .contains("SKYSEA Client View");
    assertThat(
            Truth.item(
                    facts()
                        .with("保守契約.csv", "契約件名,相手方,期間\nSKYSEA Client View（導入予定）,架空商会,\n")
                        .survey(),
                    "2-⑨")
                .facts())
        .isEmpty();
  }

  @Test
  void recordsOfServers() {
    assertThat(facts().with("EHR01_auditpol.txt", AUDIT.formatted("監査なし")).verdict("2-⑪"))
        .isEqualTo("no derived");
    assertThat(facts().with("PC01_auditpol.txt", AUDIT.formatted("監査なし")).verdict("2-⑪"))
        .isEqualTo("unknown none");
    assertThat(facts().with("EHR01_auditpol.txt", AUDIT.formatted("成功および失敗")).verdict("2-⑪"))
        .isEqualTo("unknown none");
    assertThat(
            facts()
                .with("EHR01_auditpol.txt", AUDIT.formatted("監査なし"))
                .says("2-⑪", "はい,,")
                .verdict("2-⑪"))
        .isEqualTo("no derived");
    assertThat(
            facts()
                .with("EHR01.inf", "[Event Audit]\nAuditLogonEvents = 0\n")
                .says("2-⑪", "はい,,")
                .verdict("2-⑪"))
        .isEqualTo("yes stated");
  }

  @Test
  void documentsSpeakForAYesAndNeverMakeIt() {
    Truth truth = facts().with("規程/運用管理規程.txt", "医療情報システム運用管理規程\n令和7年4月1日 改定\n第1条 目的\n");

    assertThat(truth.verdict("4-①")).isEqualTo("unknown none");
    assertThat(Truth.item(truth.survey(), "4-①").facts())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.what()).contains("医療情報システム運用管理規程", "2025-04-01");
          assertThat(it.speaksFor()).isTrue();
        });
    assertThat(
            facts().with("運用管理規程（案）.txt", "医療情報システム運用管理規程\n").survey().facility().rules().written())
        .isEmpty();
  }

  @Test
  void aDocumentThatIsNotReadIsNamedWhereItWouldSettle() {
    Truth truth = facts().with("規程/運用管理規程.docx", "PK");

    assertThat(truth.verdict("4-①")).isEqualTo("unknown none");
    assertThat(Truth.item(truth.survey(), "4-①").settles()).startsWith("資料に「運用管理規程.docx」があります");
  }

  @Test
  void anOldDocumentSpeaksAgainst() {
    Truth truth = facts().with("bcp.txt", "サイバー攻撃BCP\n平成30年4月1日 策定\n").says("3-③", "はい,,");

    assertThat(truth.verdict("3-③")).isEqualTo("yes stated");
    assertThat(Truth.item(truth.survey(), "3-③").facts().getFirst().speaksFor()).isFalse();
  }

  @Test
  void drillsThatWereOnlyPlannedWereNotHeld() {
    String list = "研修名,実施日,対象,備考\n";
    Truth planned =
        facts().with("訓練記録.csv", list + "サイバー攻撃対応訓練,2027/2/1,全職員,\nサイバー攻撃対応訓練,2026/2/1,全職員,中止\n");
    assertThat(Truth.item(planned.survey(), "3-③").facts()).isEmpty();

    Truth held =
        facts()
            .with(
                "訓練記録.csv",
                list
                    + "サイバー攻撃対応訓練,2027/2/1,全職員,\n電子カルテのリストア訓練,2026/6/1,情報係,\n緊急連絡訓練,2026/5/1,全職員,\n");
    assertThat(Truth.item(held.survey(), "3-②").facts())
        .anyMatch(it -> it.what().contains("リストア訓練") && it.speaksFor());
    assertThat(Truth.item(held.survey(), "3-①").facts())
        .anyMatch(it -> it.what().contains("緊急連絡訓練") && it.speaksFor());
  }
}
