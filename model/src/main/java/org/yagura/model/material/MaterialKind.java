package org.yagura.model.material;

/** What a material is, as the contract names it in {@code intake.json}. */
public enum MaterialKind {
  FACILITY("facility"),
  LEDGER("ledger"),
  LINES("lines"),
  SYSTEMS("systems"),
  ACCOUNTS("accounts"),
  CONTRACTS("contracts"),
  BACKUPS("backups"),
  TRAINING("training"),
  CONTACTS("contacts"),
  ANSWERS("answers"),
  CONFIG("config"),
  SCAN("scan"),
  DIRECTORY("directory"),
  SBOM("sbom"),
  ADVISORY("advisory"),
  SETTINGS("settings"),
  UNRECOGNISED("unrecognised");

  private final String id;

  MaterialKind(String id) {
    this.id = id;
  }

  /** The name in the contract's JSON. */
  public String id() {
    return id;
  }
}
