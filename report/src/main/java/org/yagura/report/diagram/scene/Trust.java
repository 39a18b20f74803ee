package org.yagura.report.diagram.scene;

/** The lanes of the diagram, from the outside to what must never be lost. */
public enum Trust {
  OUTSIDE("outside", "院外"),
  GATEWAY("gateway", "接続機器"),
  OFFICE("office", "事務・情報系"),
  DEPARTMENT("department", "部門系"),
  CORE("core", "基幹（電子カルテ）"),
  BACKUP("backup", "バックアップ");

  private final String id;
  private final String japanese;

  Trust(String id, String japanese) {
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
