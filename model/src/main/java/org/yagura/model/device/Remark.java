package org.yagura.model.device;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * Something about a configuration that a reviewer would note.
 *
 * @param subject the object, rule or user concerned, as named in the configuration
 */
public record Remark(Kind kind, String subject, Evidence evidence) {

  public enum Kind {
    /** A name or number is used and defined nowhere. */
    UNDEFINED_REFERENCE,
    /** A group contains itself, directly or through others. */
    CIRCULAR_REFERENCE,
    /** An object or list is defined and used nowhere. */
    UNUSED_OBJECT,
    /** The configuration ends in the middle of a block. */
    TRUNCATED,
    /** A password is stored readable, or is the maker's default or empty. */
    WEAK_SECRET,
    /** An SNMP community of a well-known name (public, private). */
    WELL_KNOWN_COMMUNITY,
    /** A cipher or hash that is no longer considered safe: DES, 3DES, MD5, IKE group 1 or 2. */
    WEAK_CRYPTO,
    /** Everything that comes from outside is passed on to the inside. */
    FORWARDS_EVERYTHING,
    /** Wireless without encryption, or with WEP. */
    OPEN_WIRELESS
  }

  public Remark {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(evidence);
  }
}
