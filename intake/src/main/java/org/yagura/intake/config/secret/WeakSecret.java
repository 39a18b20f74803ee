package org.yagura.intake.config.secret;

/** Why a secret that was masked is a weak one; of two on a line the earlier constant is kept. */
public enum WeakSecret {
  /** An SNMP community that everyone tries first: {@code public}, {@code private}. */
  WELL_KNOWN_COMMUNITY,
  /** An SNMP community of fewer than six characters. */
  SHORT_COMMUNITY,
  /** A password or key of no characters. */
  EMPTY,
  /** A password that everyone tries first: {@code admin}, {@code password}, {@code cisco}. */
  WELL_KNOWN,
  /** A password or key stored as it is typed. */
  READABLE,
  /** A password stored in a form that anyone can turn back: type 7 of Cisco and its kin. */
  REVERSIBLE
}
