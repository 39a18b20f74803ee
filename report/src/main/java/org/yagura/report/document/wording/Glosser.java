package org.yagura.report.document.wording;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains each term of art where it stands first, and remembers which ones occurred. */
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
          new Term("走査", "ネットワークに問い合わせて機器を探すこと"),
          new Term("閉域網", "インターネットと分かれた事業者の網"));

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
    while (at < text.length()) {
      Term term = termAt(text, at);
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

  /** Terms that occurred in any text so far, by their order in the list of terms. */
  public List<Term> occurring() {
    return TERMS.stream().filter(it -> used.contains(it.word())).toList();
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
