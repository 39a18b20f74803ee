package org.yagura.intake.config.acl;

/** How a family of devices writes the second word of {@code address mask}. */
public enum Dialect {
  /** Wildcards, {@code 0.0.0.255}. */
  IOS,
  /** Network masks, {@code 255.255.255.0}. */
  ASA,
  /** Wildcards or {@code 10.0.0.0/24}. */
  ALLIEDWARE
}
