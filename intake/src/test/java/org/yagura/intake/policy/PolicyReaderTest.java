package org.yagura.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.Observation;
import org.yagura.model.policy.PolicySetting;

class PolicyReaderTest {

  private static final String ENGLISH =
      """
      C:\\> net accounts
      Force user logoff how long after time expires?:       Never
      Minimum password age (days):                          0
      Maximum password age (days):                          42
      Minimum password length:                              7
      Length of password history maintained:                None
      Lockout threshold:                                    Never
      Lockout duration (minutes):                           30
      Computer role:                                        PRIMARY
      The command completed successfully.
      """;

  private static List<PolicySetting> settings(String name, byte[] bytes) {
    return new PolicyReader()
            .read(new Material(name, bytes))
            .map(MaterialReading::observations)
            .orElse(List.of())
            .stream()
            .map(it -> ((Observation.Governing) it).setting())
            .toList();
  }

  private static List<String> brief(String name, String text) {
    return brief(name, text, StandardCharsets.UTF_8);
  }

  private static List<String> brief(String name, String text, Charset charset) {
    return settings(name, text.getBytes(charset)).stream()
        .map(
            it -> "%s %s %s %s".formatted(it.topic(), it.value(), it.reach(), it.governs()).strip())
        .toList();
  }

  @Test
  void englishWindowsTellsTheDomainsPolicyOnItsController() {
    assertThat(brief("accounts.txt", ENGLISH))
        .containsExactly("PASSWORD_AGE 42 DOMAIN", "PASSWORD_LENGTH 7 DOMAIN", "LOCKOUT 0 DOMAIN");
    assertThat(settings("accounts.txt", ENGLISH.getBytes(StandardCharsets.UTF_8)).get(1).evidence())
        .satisfies(it -> {
          assertThat(it.at().location()).isEqualTo("line 5");
          assertThat(it.says()).startsWith("Minimum password length:");
        });
  }

  @Test
  void japaneseWindowsTellsItsOwnPolicy() {
    String japanese =
        """
        ユーザーの強制ログオフ時間:                     なし
        パスワードの変更禁止期間 (日数):                 0
        パスワードの有効期間 (日数):                     無期限
        パスワードの最小文字数:                          8
        パスワードの履歴の記録数:                        なし
        ロックアウトしきい値:                            5
        ロックアウト期間 (分):                           30
        コンピューターの役割:                            SERVER
        コマンドは正常に終了しました。
        """;

    assertThat(brief("電子カルテ.txt", japanese, Charset.forName("Shift_JIS")))
        .containsExactly(
            "PASSWORD_AGE 0 COMPUTER", "PASSWORD_LENGTH 8 COMPUTER", "LOCKOUT 5 COMPUTER");
  }

  @Test
  void otherWordingsOfJapaneseWindowsMeanTheSame() {
    String japanese =
        """
        パスワードの最短有効期間 (日数):                  0
        パスワードの最長有効期間 (日数):                  90
        最小パスワード長:                                 13
        ロックアウトのしきい値:                           なし
        """;

    assertThat(brief("a.txt", japanese))
        .containsExactly(
            "PASSWORD_AGE 90 COMPUTER", "PASSWORD_LENGTH 13 COMPUTER", "LOCKOUT 0 COMPUTER");
  }

  @Test
  void aSecurityTemplateOfAControllerGovernsTheDomain() {
    String template =
        """
        [Unicode]
        Unicode=yes
        [System Access]
        MinimumPasswordAge = 1
        MaximumPasswordAge = -1
        MinimumPasswordLength = 8
        PasswordComplexity = 1
        LockoutBadCount = 0
        NewAdministratorName = "Administrator"
        [Event Audit]
        AuditLogonEvents = 3
        AuditAccountLogon = 0
        [Privilege Rights]
        """;

    assertThat(brief("secpol.inf", template, StandardCharsets.UTF_16))
        .containsExactly(
            "PASSWORD_AGE 0 COMPUTER",
            "PASSWORD_LENGTH 8 COMPUTER",
            "PASSWORD_MIXED yes COMPUTER",
            "LOCKOUT 0 COMPUTER",
            "LOGON_RECORD both COMPUTER");
    assertThat(brief("secpol.inf", template + "SeMachineAccountPrivilege = *S-1-5-11\n"))
        .contains("PASSWORD_LENGTH 8 DOMAIN", "LOGON_RECORD both COMPUTER");
  }

  @Test
  void powerShellListsTheDomainsPolicyAndThoseOfSome() {
    String list =
        """
        ComplexityEnabled           : True
        DistinguishedName           : DC=hospital,DC=local
        LockoutThreshold            : 0
        MaxPasswordAge              : 42.00:00:00
        MinPasswordAge              : 1.00:00:00
        MinPasswordLength           : 7
        PasswordHistoryCount        : 24

        AppliesTo                   : {CN=Vendors,DC=hospital,DC=local}
        ComplexityEnabled           : False
        MaxPasswordAge              : 00:00:00
        MinPasswordLength           : 5
        Name                        : 保守用
        Precedence                  : 10
        """;

    assertThat(brief("policy.txt", list))
        .containsExactly(
            "PASSWORD_MIXED yes DOMAIN hospital.local",
            "LOCKOUT 0 DOMAIN hospital.local",
            "PASSWORD_AGE 42 DOMAIN hospital.local",
            "PASSWORD_LENGTH 7 DOMAIN hospital.local",
            "PASSWORD_MIXED no GROUP 保守用",
            "PASSWORD_AGE 0 GROUP 保守用",
            "PASSWORD_LENGTH 5 GROUP 保守用");
  }

  @Test
  void powerShellWritesTheSameAsATable() {
    assertThat(
            brief(
                "policy.csv",
                """
                #TYPE Microsoft.ActiveDirectory.Management.ADDefaultDomainPasswordPolicy
                "ComplexityEnabled","DistinguishedName","LockoutThreshold","MaxPasswordAge","MinPasswordLength"
                "True","DC=hospital,DC=local","5","90.00:00:00","8"
                """))
        .containsExactly(
            "PASSWORD_MIXED yes DOMAIN hospital.local",
            "LOCKOUT 5 DOMAIN hospital.local",
            "PASSWORD_AGE 90 DOMAIN hospital.local",
            "PASSWORD_LENGTH 8 DOMAIN hospital.local");
  }

  @Test
  void theRegistryTellsWhetherMediaMayBeAttached() {
    assertThat(
            brief(
                "usb.reg",
                """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\RemovableStorageDevices]
                "Deny_All"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\USBSTOR]
                "Start"=dword:00000003
                "ImagePath"="drivers"
                """,
                StandardCharsets.UTF_16LE))
        .containsExactly("REMOVABLE_MEDIA denied COMPUTER", "REMOVABLE_MEDIA allowed COMPUTER");
    assertThat(
            brief(
                "query.txt",
                """
                C:\\>reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\USBSTOR /v Start

                HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\USBSTOR
                    Start    REG_DWORD    0x4
                """))
        .containsExactly("REMOVABLE_MEDIA denied COMPUTER");
  }

  @Test
  void theAuditPolicyInEffectTellsWhichLogonsAreRecorded() {
    assertThat(
            brief(
                "audit.txt",
                """
                システム監査ポリシー
                カテゴリ/サブカテゴリ                      設定
                ログオン/ログオフ
                  ログオン                                成功および失敗
                  ログオフ                                成功
                """))
        .containsExactly("LOGON_RECORD both COMPUTER");
    assertThat(
            brief(
                "audit.csv",
                """
                Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting
                EHR01,System,Logon,{0CCE9215-69AE-11D9-BED3-505054503030},No Auditing,
                """))
        .containsExactly("LOGON_RECORD none COMPUTER ehr01");
  }

  @Test
  void whatIsNoPolicyIsLeftToOthers() {
    for (String text :
        List.of(
            "",
            "パスワードは8文字以上にしてください。\n",
            "機器名,パスワードの長さ\nEHR01,8\n",
            "minimum password length: 8\n",
            "hostname R1\nsecurity passwords min-length 10\n")) {
      assertThat(
              new PolicyReader().read(new Material("a.txt", text.getBytes(StandardCharsets.UTF_8))))
          .as(text)
          .isEmpty();
    }
  }
}
