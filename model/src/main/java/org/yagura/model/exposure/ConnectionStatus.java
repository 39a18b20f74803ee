package org.yagura.model.exposure;

/** Whether the hospital's own list and its devices agree that a connection exists. */
public enum ConnectionStatus {
  /** In the hospital's own list, and seen in a configuration or scan. */
  RECORDED("recorded", "記録あり"),
  /** Seen, and not in its list. */
  UNRECORDED("unrecorded", "記録なし"),
  /** In its list, and seen nowhere. */
  RECORDED_ONLY("recorded-only", "記録のみ");

  private final String id;
  private final String japanese;

  ConnectionStatus(String id, String japanese) {
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
