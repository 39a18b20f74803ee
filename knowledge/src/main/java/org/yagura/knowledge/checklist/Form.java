package org.yagura.knowledge.checklist;

/** Who fills a form of the checklist in. */
public enum Form {
  FACILITY("facility", "医療機関確認用"),
  VENDOR("vendor", "事業者確認用"),
  PHARMACY("pharmacy", "薬局確認用");

  private final String id;
  private final String japanese;

  Form(String id, String japanese) {
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
