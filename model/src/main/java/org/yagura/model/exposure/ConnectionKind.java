package org.yagura.model.exposure;

/** How something leaves the building, as the contract names it. */
public enum ConnectionKind {
  INTERNET("internet", "インターネット回線"),
  VPN("vpn", "VPN"),
  LEASED_LINE("leased-line", "専用線"),
  CLOSED_NETWORK("closed-network", "閉域網"),
  MOBILE("mobile", "携帯回線"),
  WIRELESS("wireless", "無線"),
  DIAL_UP("dial-up", "ダイヤルアップ（ISDN等）"),
  REMOTE_TOOL("remote-tool", "遠隔操作ソフト"),
  OTHER("other", "その他");

  private final String id;
  private final String japanese;

  ConnectionKind(String id, String japanese) {
    this.id = id;
    this.japanese = japanese;
  }

  public String id() {
    return id;
  }

  public String japanese() {
    return japanese;
  }
}
