package org.yagura.analysis.exposure.wording;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.spelling.Spelling;

/** What kind of connection people's words mean. */
public final class ConnectionWords {

  private static final Pattern TOOL =
      Pattern.compile(
          "teamviewer|anydesk|splashtop|logmein|screenconnect|rustdesk|chromeリモート|islonline"
              + "|rescue|遠隔操作ソフト|リモート操作ソフト|リモートソフト|リモートデスクトップソフト|画面共有ソフト");
  private static final Pattern INTERNET_VPN =
      Pattern.compile(
          "インターネットvpn|internetvpn|ipsec|sslvpn|l2tp|pptp|openvpn|wireguard|ikev2|anyconnect|globalprotect");
  private static final Pattern CLOSED =
      Pattern.compile(
          "ipvpn|閉域|広域イーサ|広域lan|エントリーvpn|vpnワイド|フレッツvpn|フレッツ・vpn|ngn|資格確認|地域連携網"
              + "|地域医療連携ネット|医療情報連携ネット|managedvpn|wakwak|sinet|lgwan|wideethernet");
  private static final Pattern VPN = Pattern.compile("vpn");
  private static final Pattern LEASED = Pattern.compile("専用線|専用回線|デジタルアクセス|ダークファイバ|leased");
  private static final Pattern DIAL_UP =
      Pattern.compile(
          "isdn|ins64|insネット|ins1500|ダイヤル|アナログ|公衆回線|電話回線|(?<!adsl)(?<!ケーブル)モデム|dialup|pstn");
  private static final Pattern MOBILE =
      Pattern.compile(
          "lte|5g|4g|モバイル|ポケット|ソフトバンクair|softbankair|モバレコ|楽天turbo|rakutenturbo|pocketwifi|sim|携帯|wimax|ホームルータ|airターミナル|テザリング|speedwifi|ルーター付きwifi");
  private static final Pattern TELEPHONE = Pattern.compile("ひかり電話|光電話|ip電話");
  private static final Pattern WIRELESS = Pattern.compile("無線|wifi|ssid|wlan|フリースポット");
  private static final Pattern INTERNET =
      Pattern.compile(
          "インターネット|internet|光|ftth|adsl|pppoe|フレッツ|プロバイダ|catv|ケーブル|固定ip|ブロードバンド|nuro"
              + "|ひかり|ipoe|isp|vdsl|bフレッツ|ipv6|グローバル");

  private ConnectionWords() {}

  /** The kind that the words tell; empty when they tell none. */
  public static Optional<ConnectionKind> kind(String words) {
    String folded = Spelling.fold(words);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    if (has(TOOL, folded)) {
      return Optional.of(ConnectionKind.REMOTE_TOOL);
    }
    if (has(INTERNET_VPN, folded)) {
      return Optional.of(ConnectionKind.VPN);
    }
    if (has(CLOSED, folded)) {
      return Optional.of(ConnectionKind.CLOSED_NETWORK);
    }
    if (has(VPN, folded)) {
      return Optional.of(ConnectionKind.VPN);
    }
    if (has(LEASED, folded)) {
      return Optional.of(ConnectionKind.LEASED_LINE);
    }
    if (has(DIAL_UP, folded)) {
      return Optional.of(ConnectionKind.DIAL_UP);
    }
    if (has(MOBILE, folded)) {
      return Optional.of(ConnectionKind.MOBILE);
    }
    if (has(WIRELESS, folded)) {
      return Optional.of(ConnectionKind.WIRELESS);
    }
    if (has(TELEPHONE, folded)) {
      return Optional.of(ConnectionKind.OTHER);
    }
    return has(INTERNET, folded) ? Optional.of(ConnectionKind.INTERNET) : Optional.empty();
  }

  /** Whether words name a closed network that has nothing to do with the internet. */
  public static boolean meanClosedNetwork(String words) {
    String folded = Spelling.fold(words);
    return has(CLOSED, folded) && !folded.contains("インターネット") && !has(INTERNET_VPN, folded);
  }

  private static boolean has(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }
}
