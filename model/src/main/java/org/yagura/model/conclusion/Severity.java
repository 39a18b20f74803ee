package org.yagura.model.conclusion;

/** How bad a finding is, worst first. */
public enum Severity {
  CRITICAL("critical", "緊急", "◆"),
  HIGH("high", "高", "▲"),
  MEDIUM("medium", "中", "●"),
  LOW("low", "低", "○"),
  UNKNOWN("unknown", "不明", "?");

  private final String id;
  private final String japanese;
  private final String mark;

  Severity(String id, String japanese, String mark) {
    this.id = id;
    this.japanese = japanese;
    this.mark = mark;
  }

  public String id() {
    return id;
  }

  public String japanese() {
    return japanese;
  }

  /** The mark that tells it without colour. */
  public String mark() {
    return mark;
  }
}
