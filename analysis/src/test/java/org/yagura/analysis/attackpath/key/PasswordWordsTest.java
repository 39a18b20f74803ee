package org.yagura.analysis.attackpath.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "サーバは全て同じパスワード",
        "サーバと同じパスワード",
        "全サーバで管理者のIDとパスワードが共通",
        "パスワードは使い回し",
        "院内のWindowsと同一のパスワード（変更していない）",
        "パスワードは全台共通、以前から見直していない"
      })
  void onePasswordForManyIsHeard(String words) {
    assertThat(PasswordWords.tellShared(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "サーバごとに異なるパスワード",
        "同じパスワードは使用していない",
        "共通パスワードは廃止し、個別に設定",
        "パスワードの使い回しを禁止",
        "LAPSで管理（以前は同じパスワード）",
        "",
        "8桁以上のパスワード"
      })
  void aPasswordForEachIsNotTakenForOne(String words) {
    assertThat(PasswordWords.tellShared(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"推測されやすいパスワード", "初期パスワードのまま", "簡単なパスワード", "IDと同じ", "出荷時のまま"})
  void whatCanBeGuessedIsHeard(String words) {
    assertThat(PasswordWords.tellGuessable(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"初期パスワードから変更済", "推測できないもの", "パスワード13桁"})
  void whatWasMendedIsNotWeak(String words) {
    assertThat(PasswordWords.tellGuessable(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"VPNの認証情報が流出した可能性", "ID・パスワードが漏えいしたおそれ。変更していない"})
  void whatLeakedIsHeard(String words) {
    assertThat(PasswordWords.tellLeaked(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"流出した認証情報は再発行済", "漏えい対策を実施"})
  void whatWasReplacedDidNotLeak(String words) {
    assertThat(PasswordWords.tellLeaked(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADのパスワードは5桁", "パスワード 6文字", "パスワードは7文字以上"})
  void shortOnesAreHeard(String words) {
    assertThat(PasswordWords.tellShort(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"パスワードは13文字以上", "パスワード 8桁", "6桁の番号"})
  void longOnesAreNotShort(String words) {
    assertThat(PasswordWords.tellShort(words)).isFalse();
  }

  @Test
  void aRemarkInAListNeedNotNameThePassword() {
    assertThat(PasswordWords.tellSharedInList("サーバと同じ")).isTrue();
    assertThat(PasswordWords.tellSharedInList("同上")).isTrue();
    assertThat(PasswordWords.tellSharedInList("共通")).isTrue();
    assertThat(PasswordWords.tellSharedInList("サーバと同じラックに設置")).isFalse();
    assertThat(PasswordWords.tellSharedInList("機器ごとに別")).isFalse();
  }
}
