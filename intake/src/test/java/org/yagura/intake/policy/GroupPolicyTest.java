package org.yagura.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupPolicyTest {

  private static final String LINK =
      "<LinksTo><SOMName>hospital</SOMName><SOMPath>%s</SOMPath><Enabled>%s</Enabled></LinksTo>";

  private static List<String> brief(Optional<Found> found) {
    return found.map(Found::settings).orElse(List.of()).stream()
        .map(it ->
            "%s %s %s %s %s"
                .formatted(it.topic(), it.value(), it.reach(), it.governs(), it.asOf())
                .strip())
        .toList();
  }

  private static List<String> xml(String name, String link) {
    return brief(
        GroupPolicyXml.read(
            "gpo.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings">
              <Identifier><Identifier>{31B2F340-016D-11D2-945F-00C04FB984F9}</Identifier></Identifier>
              <Name>%s</Name>
              <ReadTime>2026-11-02T01:02:03.4567Z</ReadTime>
              <Computer>
                <Enabled>true</Enabled>
                <ExtensionData><Extension>
                  <q1:Account xmlns:q1="s"><q1:Name>MaximumPasswordAge</q1:Name><q1:SettingNumber>90</q1:SettingNumber><q1:Type>Password</q1:Type></q1:Account>
                  <q1:Account xmlns:q1="s"><q1:Name>MinimumPasswordLength</q1:Name><q1:SettingNumber>13</q1:SettingNumber><q1:Type>Password</q1:Type></q1:Account>
                  <q1:Account xmlns:q1="s"><q1:Name>PasswordComplexity</q1:Name><q1:SettingBoolean>true</q1:SettingBoolean></q1:Account>
                  <q2:Policy xmlns:q2="r"><q2:Name>All Removable Storage classes: Deny all access</q2:Name><q2:State>Enabled</q2:State></q2:Policy>
                </Extension></ExtensionData>
              </Computer>
              %s
            </GPO>
            """
                .formatted(name, link)));
  }

  @Test
  void aPolicyLinkedToTheDomainGovernsIt() {
    assertThat(xml("Default Domain Policy", LINK.formatted("hospital.local", "true")))
        .containsExactly(
            "PASSWORD_AGE 90 DOMAIN hospital.local 2026-11-02",
            "PASSWORD_LENGTH 13 DOMAIN hospital.local 2026-11-02",
            "PASSWORD_MIXED yes DOMAIN hospital.local 2026-11-02",
            "REMOVABLE_MEDIA denied DOMAIN hospital.local 2026-11-02");
  }

  @Test
  void aPolicyLinkedToAUnitGovernsSome() {
    assertThat(xml("USB", LINK.formatted("hospital.local/医事課", "true")))
        .contains("REMOVABLE_MEDIA denied GROUP hospital.local/医事課 2026-11-02");
  }

  @Test
  void aPolicyThatIsLinkedNowhereGovernsNobody() {
    assertThat(xml("USB", "")).isEmpty();
    assertThat(xml("USB", LINK.formatted("hospital.local", "false"))).isEmpty();
  }

  @Test
  void theReportAsAPageTellsTheSame() {
    String page =
        """
        <!DOCTYPE html><html><head><title>Default Domain Policy - グループ ポリシー オブジェクト</title></head><body>
        <td class="gpo">データ収集日: 2026/11/05 9:00:00</td>
        <table><tr><th>ポリシー</th><th>設定</th></tr>
        <tr><td>パスワードの有効期間</td><td>0 日</td></tr>
        <tr><td>パスワードの長さ</td><td>8 文字以上</td></tr>
        <tr><td>パスワードの変更禁止期間</td><td>1 日</td></tr>
        <tr><td>複雑さの要件を満たす必要があるパスワード</td><td><b>無効</b></td></tr>
        <tr><td>すべてのリムーバブル記憶域クラス: すべてのアクセスを拒否</td><td>有効</td></tr>
        </table></body></html>
        """;

    assertThat(brief(GroupPolicyHtml.read("gpo.html", page)))
        .containsExactly(
            "PASSWORD_AGE 0 DOMAIN  2026-11-05",
            "PASSWORD_LENGTH 8 DOMAIN  2026-11-05",
            "PASSWORD_MIXED no DOMAIN  2026-11-05",
            "REMOVABLE_MEDIA denied DOMAIN  2026-11-05");
  }

  @Test
  void anyOtherPageIsNone() {
    assertThat(GroupPolicyHtml.read("a.html", "<html><td>パスワードの長さ</td><td>8</td></html>"))
        .isEmpty();
    assertThat(GroupPolicyXml.read("a.xml", "<nmaprun><host/></nmaprun>")).isEmpty();
  }
}
