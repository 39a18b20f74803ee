package org.yagura.intake.config.secret;

/** Why a secret that was masked is a weak one; of two on a line the earlier constant is kept. */
public enum WeakSecret {
  /** An SNMP community that everyone tries first: {@code public}, {@code private}. */
  WELL_KNOWN_COMMUNITY("よく知られた合言葉"),
  /** An SNMP community of fewer than six characters. */
  SHORT_COMMUNITY("短い合言葉"),
  /** A password or key of no characters. */
  EMPTY("空"),
  /** A password that everyone tries first: {@code admin}, {@code password}, {@code cisco}. */
  WELL_KNOWN("だれもが試す言葉"),
  /** A password or key stored as it is typed. */
  READABLE("そのまま読める形で保存"),
  /** A password stored in a form that anyone can turn back: type 7 of Cisco and its kin. */
  REVERSIBLE("元に戻せる形で保存");

  private final String japanese;

  WeakSecret(String japanese) {
    this.japanese = japanese;
  }

  /** What is told of a secret, for people: 「EHR-Vendor（空）」; of a community its place alone. */
  public String of(String subject) {
    return this == WELL_KNOWN_COMMUNITY ? subject : subject + "（" + japanese + "）";
  }
}
