package org.yagura.report.document.wording;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains each term of art where it stands first outside a name. */
public final class Glosser {

  /** A term and what it means to a person who is not an engineer. */
  public record Term(String word, String meaning) {}

  static final List<Term> TERMS =
      List.of(
          new Term("オンライン資格確認", "保険証の資格を国の仕組みに照会する専用のつなぎ"),
          new Term("DMZ", "院外に見せる機器だけを置く、院内と分けた区画"),
          new Term("IPsec", "通信を暗号で包むVPNの方式"),
          new Term("L2TP", "VPNで院外から入るときの方式の一つ"),
          new Term("LTE", "携帯電話の電波を使う通信"),
          new Term("NAT", "院内と院外のアドレスを付け替える仕組み"),
          new Term("PPPoE", "光回線などで事業者につなぐ方式"),
          new Term("RDP", "Windowsを離れた所から操作する機能"),
          new Term("SMB", "Windowsのファイル共有"),
          new Term("SNMP", "機器の状態を遠くから読む仕組み"),
          new Term("SSH", "暗号で守られた、機器の遠隔操作"),
          new Term("SSID", "無線LANの名前"),
          new Term("SSL-VPN", "Webの仕組みを使って院外から院内へ入る通信路"),
          new Term("telnet", "暗号のない、機器の遠隔操作"),
          new Term("VLAN", "一つの配線を論理的に分けた区画"),
          new Term("VPN", "院外から院内へ入る暗号の通信路"),
          new Term("UPnP", "機器が自動で院外への口を開ける仕組み"),
          new Term("ファームウェア", "機器を動かす組み込みのソフト"),
          new Term("ポート", "通信の受け口の番号"),
          new Term("セグメント", "ネットワークの区画"),
          new Term("ディレクトリ", "利用者と端末をまとめて管理する台帳"),
          new Term("二要素認証", "パスワードのほかにもう一つの確認を求めること"),
          new Term("スキャン", "ネットワークに問い合わせて機器を探すこと"),
          new Term("閉域網", "インターネットと分かれた事業者の網"));

  /** Told in the list of terms only: in a sentence their meaning would be in the way. */
  private static final List<Term> LOOKED_UP =
      List.of(
          new Term("CVE", "脆弱性に付けられた世界共通の番号"),
          new Term("DICOM", "医療画像をやり取りする決まり"),
          new Term("KEV", "悪用が確認された脆弱性の一覧（米国 CISA）"),
          new Term("NVD", "脆弱性の公開データベース（米国 NIST）"),
          new Term("RADIUS", "利用者を確かめる認証サーバの方式"),
          new Term("UTM", "いくつもの守りを一台にまとめたファイアウォール"),
          new Term("wan1・lan1 など", "機器の口（インタフェース）に付いた名前。wan は院外側、lan は院内側が普通"),
          new Term("インタフェース", "機器の、線や無線をつなぐ口"),
          new Term("オフラインのバックアップ", "ネットワークから切り離して保管し、攻撃者の手が届かないバックアップ"),
          new Term("脆弱性", "ソフトや機器の弱点"),
          new Term("認証基盤", "利用者とパスワードをまとめて確かめる仕組み（Active Directory など）"),
          new Term("ポリシー", "ファイアウォールで、どの通信を通すかを決める規則"));

  private static final List<Term> LONGEST_FIRST =
      TERMS.stream()
          .sorted(
              Comparator.comparingInt((Term it) -> -it.word().length()).thenComparing(Term::word))
          .toList();

  private final Set<String> used = new HashSet<>();

  /** The text with the meaning in brackets behind every term that was not used before. */
  public String gloss(String text) {
    StringBuilder glossed = new StringBuilder(text.length() + 32);
    int at = 0;
    int quoted = 0;
    while (at < text.length()) {
      quoted += "「『".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      quoted -= "」』".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      // Within quotes stand names, and nothing may be added to a name.
      Term term = quoted > 0 ? null : termAt(text, at);
      if (term == null) {
        glossed.append(text.charAt(at++));
        continue;
      }
      glossed.append(term.word());
      at += term.word().length();
      boolean explained = at < text.length() && "（(）)".indexOf(text.charAt(at)) >= 0;
      if (used.add(term.word()) && !explained) {
        glossed.append('（').append(term.meaning()).append('）');
        at += at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
      }
    }
    return glossed.toString();
  }

  /** Every term that a reader may want to look up, in the order of its list. */
  public static List<Term> all() {
    return Stream.concat(TERMS.stream(), LOOKED_UP.stream()).toList();
  }

  private static @Nullable Term termAt(String text, int at) {
    for (Term term : LONGEST_FIRST) {
      if (text.startsWith(term.word(), at)
          && !joins(text, at - 1, at)
          && !joins(text, at + term.word().length(), at + term.word().length() - 1)) {
        return term;
      }
    }
    return null;
  }

  /** Whether a neighbour belongs to the same Latin or katakana word as the term's own end. */
  private static boolean joins(String text, int neighbour, int end) {
    if (neighbour < 0 || neighbour >= text.length()) {
      return false;
    }
    return (isLatin(text.charAt(neighbour)) && isLatin(text.charAt(end)))
        || (isKatakana(text.charAt(neighbour)) && isKatakana(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  private static boolean isKatakana(char c) {
    return c >= 'ァ' && c <= 'ー';
  }
}
