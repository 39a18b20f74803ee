package org.yagura.knowledge.naming;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the versions of a product are written. */
public enum VersionFamily {
  /** {@code 7.4.2}, {@code 1.9.15p5}. */
  DOTTED,
  /** {@code v7.2.4,build1396}: the build takes no part. */
  FORTIOS,
  /** {@code 10.1.6-h6}. */
  PANOS,
  /** {@code 15.2(4)E7}, {@code 17.09.03}. */
  CISCO,
  /** {@code 9.16(4)19}, {@code 9.16.4.19}. */
  ASA,
  /** {@code 22H2}, {@code 10.0.19045.5131}. */
  WINDOWS,
  /** {@code 13.1-48.47}. */
  NETSCALER,
  /** {@code 7.0.1-5035}, {@code 10.2.1.1-19sv}. */
  SONICOS,
  /** {@code 8.0 Update 3}, build {@code 24022510}. */
  ESXI,
  /** {@code 7.0U3n}. */
  VCENTER,
  /** {@code 22.7R2.5}, {@code 2022 SU5}, {@code 4.6 Patch 518}. */
  IVANTI,
  /** {@code 2016 CU23}. */
  EXCHANGE,
  /** {@code 10.0 SP1 Build 2459}. */
  SERVICE_PACK,
  /** {@code R81.10}. */
  CHECKPOINT,
  /** {@code V01L053}. */
  FUJITSU,
  /** {@code Rev.14.01.38}. */
  REVISION,
  /** Named by its year, {@code 2019}; a build may follow. */
  YEAR;

  /** By its name in the tables. */
  static Optional<VersionFamily> named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
