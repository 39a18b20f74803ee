package org.yagura.model.measure;

/** How hard a measure is. */
public enum Effort {
  /** Minutes: a setting, a phone call. */
  SMALL("small", "小（設定変更・確認）"),
  /** Days: needs a vendor or a maintenance window. */
  MEDIUM("medium", "中（事業者との調整）"),
  /** Weeks or a budget. */
  LARGE("large", "大（予算・更新）");

  private final String id;
  private final String japanese;

  Effort(String id, String japanese) {
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
