package org.yagura.intake.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code @S} is a secret. */
class SecretTextTest {

  private static final List<String> TOLD =
      """
      PW: @S
      PW:@S tel 03
      ＰＷ：@S
      pw=@S
      PW @S
      PW/@S
      PW(@S)
      (PW:@S)
      PW（@S）
      adminPW: @S
      pass:@S
      Pass @S
      password is @S
      password for admin: @S
      VPN password memo: @S
      "password": "@S"
      password = '@S'
      http://192.168.1.1/?user=a&password=@S
      PSK: @S
      SSID: staff / KEY: @S
      SNMPコミュニティ @S
      community: @S
      パスワード: @S
      パスワード：@S
      パスワード　@S
      パスワード「@S」
      パスワード→@S
      パスワード（初期値）：@S
      パスワード管理者用:@S
      パスワード変更後: @S
      初期パスワードは@Sです
      初期パスワードは「@S」です。
      初期パスワードは @S のまま
      パスワードは@Sに変更済
      パスワードが@Sのまま
      パスワードを@Sに設定
      BIOSパスワード設定 @S
      PW:初期値のまま「@S」
      初期PWは@S
      ﾊﾟｽﾜｰﾄﾞ:@S
      ﾊﾟｽ:@S
      パス：@S
      暗証番号: @S
      暗証番号は@S
      PINコード：@S
      事前共有鍵：@S
      合言葉：@S
      認証キー: @S
      WPAキー：@S
      ID/PW: admin/@S
      ID/PW admin/@S
      ID/PW：admin ／ @S
      ID・PW：admin・@S
      ID, PW = admin, @S
      ID／パスワード　admin／@S
      IDとパスワードは admin と @S
      ID:admin PW:@S
      @S（パスワード）
      admin/@S（初期パスワード）
      admin/@S
      管理画面 admin / @S
      Administrator／@S
      root:@S
      root(@S)
      管理者/@S
      ID:admin / @S
      ID：n001 ／ @S
      ログインID: kango01 / @S
      ユーザ名：hosyu1 / @S 夜間のみ
      アカウント: tanaka / @S
      Officeライセンスキー: @S-2345-ABCD
      秘密の質問：母の旧姓 答え：@S
      秘密の質問の答えは @S
      秘密の質問（ペットの名）→@S
      """
          .lines()
          .toList();

  private static final List<String> NO_SECRETS =
      """
      パスワードは8文字以上
      パスワードは8桁以上
      パスワード桁数 10
      パスワード桁数: 10
      サーバは全て同じパスワード
      パスワード使い回しなし
      パスワードは全台共通
      パスワードは90日ごとに変更
      パスワードは2021年4月に変更
      パスワード変更 2021-04-01
      パスワード変更日: 2021/4/1
      パスワード最終設定日：2019/03/01 09:12
      パスワード変更頻度：90日
      パスワード 2回/年変更
      パスワード無期限: はい
      パスワード：あり
      パスワード:別紙
      パスワード:別紙参照
      パスワード: 金庫に保管
      パスワード：変更済み
      パスワード：8桁以上
      パスワード: 12文字
      パスワード: 8 characters
      パスワードは初期値のまま
      パスワードはADで管理
      パスワードはLDAP認証と連携
      パスワード8文字以上、90日変更
      パスワードポリシー：8文字以上、英数記号
      パスワード VPN接続
      PW共通
      PW: 同じ
      ID/PW：共用
      暗証番号は4桁
      ワンタイムパスワード: FortiToken
      VPN password: required
      password never expires: true
      password last set 2019-03-01
      アクセスパス: 192.168.1.1
      ファイルパス：C:\\data\\x
      共有フォルダのパス \\\\fs01\\share$1
      バイパス：192.168.1.1
      ラックのキー：B-12
      KEYENCE: PLC-7
      キーボード: 106日本語
      コミュニティセンター 2F
      PW1: OK
      PW3335TH
      UPS 給電 PW:100V
      コネクタ 9pin: RS232C
      https://192.168.1.2:8443/admin
      user@example.jp
      bypass: enabled99
      TCP/443
      内科/外科
      eth1/1
      2F/3F
      Gi1/0/24
      UDP/500・4500
      admin/保守
      admin/user
      管理者/担当者
      管理者：情報システム係
      root権限
      Guest/VLAN30
      VLAN ID: 100 / 1001
      機器ID: SW-0001 / SW-0002
      ID: SW-0001 / SW-0002
      http://192.168.1.1/admin/login2
      /admin/config1
      admin: https://192.168.1.1:8443
      admin(2F受付)
      10.1.2.3/24
      2024/4/1
      お客様番号 12345-67890-12345
      S/N: FGT60F-TK19001234
      MAC 00:17:42:ab:cd:ef
      ラック A-12-3
      秘密の質問は使わない
      """
          .lines()
          .toList();

  @Test
  void noSecretThatIsToldSurvives() {
    for (String template : TOLD) {
      String text = template.replace("@S", "Zq7hosp1tal");

      String masked = SecretText.mask(text);

      assertThat(masked).as(text).doesNotContain("Zq7").contains("***");
      assertThat(SecretText.mask(masked)).as(text).isEqualTo(masked);
    }
  }

  @Test
  void theWordsAroundASecretStay() {
    assertThat(SecretText.mask("保守用 PW: a1b2c3 担当 佐藤")).isEqualTo("保守用 PW: *** 担当 佐藤");
    assertThat(SecretText.mask("初期パスワードはtaro99です。")).isEqualTo("初期パスワードは***です。");
    assertThat(SecretText.mask("PW:a1b2c3,IP:10.0.0.1")).isEqualTo("PW:***,IP:10.0.0.1");
    assertThat(SecretText.mask("管理画面 https://admin:hosp1tal@192.168.1.2/ 参照"))
        .isEqualTo("管理画面 https://admin:***@192.168.1.2/ 参照");
    assertThat(SecretText.mask("SSID staff キー:hosp1talhosp")).isEqualTo("SSID staff キー:***");
    assertThat(SecretText.mask("password: correct horse battery")).isEqualTo("password: ***");
  }

  @Test
  void licenceKeysAreMasked() {
    assertThat(SecretText.mask("Windows ABCDE-12345-FGHJK-67890-LMNPQ")).isEqualTo("Windows ***");
    assertThat(SecretText.mask("プロダクトキー：W269N-WFGWX")).isEqualTo("プロダクトキー：***");
  }

  @Test
  void aSecretOnTheNextLineOfACellIsMasked() {
    assertThat(SecretText.mask("パスワード\na1b2c3")).isEqualTo("パスワード\n***");
    assertThat(SecretText.mask("PW:\na1b2c3\n担当")).isEqualTo("PW:\n***\n担当");
  }

  @Test
  void statementsAboutPasswordsStay() {
    for (String text : NO_SECRETS) {
      assertThat(SecretText.mask(text)).isEqualTo(text);
    }
  }

  @Test
  void withinCommandsOnlyWhatAColonIntroducesIsASecret() {
    assertThat(SecretText.maskOutright("ip filter 1 pass 10.0.0.1/24 * tcp * 22x"))
        .isEqualTo("ip filter 1 pass 10.0.0.1/24 * tcp * 22x");
    assertThat(SecretText.maskOutright("hostname FW PW:hosp1tal")).isEqualTo("hostname FW PW:***");
  }

  @Test
  @Timeout(20)
  void longTextsTakeLinearTime() {
    for (String piece :
        List.of(
            "pw:",
            "pw ",
            "パスワード",
            "パスワードは",
            "pw: a ",
            "id/pw:a,",
            "pass(",
            "key:「",
            "a（パスワード",
            "://a:",
            "admin/",
            "ID:a /",
            "ABCDE-12345-",
            "秘密の質問",
            "ライセンスキー:",
            "pw:a,")) {
      assertThat(SecretText.mask(piece.repeat(30_000))).as(piece).isNotEmpty();
    }
  }
}
