package org.yagura.model.observation;

/** What can be said about a thing; {@code id} is the field's name in {@code facility.json}. */
public enum AssetField {
  NAME("name"),
  HOSTNAME("hostname"),
  /** One of the contract's asset kinds, as its id. */
  KIND("kind"),
  MAKE("make"),
  MODEL("model"),
  OS("os"),
  /** An operating system guessed from how packets look: a hint that never wins over a list. */
  OS_GUESS("osGuess"),
  VERSION("version"),
  SERIAL("serial"),
  /** The number on the hospital's own sticker; never an identity across lists. */
  ASSET_TAG("assetTag"),
  /** An address, a range {@code a-b} or a network {@code a/n}; or {@code DHCP}. */
  ADDRESS("addresses"),
  MAC("macs"),
  LOCATION("location"),
  DEPARTMENT("department"),
  /** The site (building complex) where several are surveyed together. */
  SITE("site"),
  SYSTEM("system"),
  VENDOR("vendor"),
  /** How many devices the row stands for, as a decimal number. */
  COUNT("count"),
  /** Dates are ISO, as precise as the source: {@code 2021}, {@code 2021-04}, {@code 2021-04-01}. */
  INSTALLED("installed"),
  SUPPORT_UNTIL("supportUntil"),
  CONTRACT_UNTIL("contractUntil"),
  LAST_SEEN("lastSeen"),
  /** What it is for, in the list's words. */
  PURPOSE("purpose"),
  /** Free remarks. */
  NOTE("note"),
  /** In use, retired, spare; as the list says. */
  STATE("state"),
  /** What the list says of the maker's security disclosure (MDS/SDS): 受領済, 未提出, a day. */
  DISCLOSURE("disclosure"),
  /** What the list says of a bill of materials (SBOM). */
  BILL("sbom"),
  /** An open port as {@code tcp/3389 ms-wbt-server Microsoft Terminal Services}. */
  OPEN_PORT("openPorts");

  private final String id;

  AssetField(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
