package org.yagura.model.policy;

import java.util.Comparator;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * One setting of a policy, as a system states it.
 *
 * @param value by its topic: a decimal number, or one of the topic's words
 * @param governs the name of the domain, group, computer or device; empty where the material does
 *     not tell
 * @param asOf the day of the material, ISO; empty where it does not tell
 */
public record PolicySetting(
    Topic topic, String value, Reach reach, String governs, String asOf, Evidence evidence)
    implements Comparable<PolicySetting> {

  private static final Comparator<PolicySetting> ORDER =
      Comparator.comparing(PolicySetting::topic)
          .thenComparing(PolicySetting::reach)
          .thenComparing(PolicySetting::governs)
          .thenComparing(PolicySetting::evidence)
          .thenComparing(PolicySetting::value);

  /** What a setting is about. */
  public enum Topic {
    /** The fewest characters of a password. */
    PASSWORD_LENGTH,
    /** {@code yes} or {@code no}: whether kinds of characters must be mixed. */
    PASSWORD_MIXED,
    /** Days after which a password must be changed; 0 for never. */
    PASSWORD_AGE,
    /** Failed attempts after which an account is locked; 0 for never. */
    LOCKOUT,
    /** {@code denied}, {@code read-only} or {@code allowed}: media such as USB sticks. */
    REMOVABLE_MEDIA,
    /**
     * {@code none}, {@code success}, {@code failure} or {@code both}: which logons are recorded;
     * {@code unset} where only finer settings would tell.
     */
    LOGON_RECORD
  }

  /** Whom a setting governs. */
  public enum Reach {
    /** Every account or computer of a Windows domain, unless something narrower governs it. */
    DOMAIN,
    /** Some accounts or computers of a domain. */
    GROUP,
    /** One Windows computer. */
    COMPUTER,
    /** Administrators of one network device. */
    DEVICE
  }

  public PolicySetting {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(value);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(governs);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(evidence);
  }

  /** The value as a number; -1 where it is none. */
  public int number() {
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
  }

  @Override
  public int compareTo(PolicySetting other) {
    return ORDER.compare(this, other);
  }
}
