package org.yagura.intake.reconcile.identity;

import java.util.Set;
import org.yagura.model.observation.AssetField;

/**
 * How much two sightings look like one thing. Agreement on what identifies a device counts up,
 * disagreement counts down; from {@link #ENOUGH} on they are one thing. An address counts fully
 * only where one side measured it, or where each of two lists claims it once and nothing else in
 * them speaks against it.
 */
public final class Likeness {

  /** From here on two sightings are taken for one thing. */
  public static final int ENOUGH = 50;

  /** Below this no third sighting can join the two. */
  public static final int APART = -45;

  private static final int SERIAL = 100;
  private static final int MAC = 90;
  private static final int PORT = 60;
  private static final int MOST_PORTS = 16;
  private static final int HOSTNAME = 70;
  private static final int MEASURED_ADDRESS = 60;
  private static final int CLAIMED_ADDRESS = 35;
  private static final int SOLE_ADDRESS = 50;
  private static final int NAME = 35;
  private static final int TELLING_NAME = 50;
  private static final int MODEL = 15;
  private static final int PLACE = 10;

  private Likeness() {}

  /**
   * The score.
   *
   * @param tellingName whether the name occurs once in either material
   * @param sole whether each address occurs once in either material
   */
  public static int score(IdentityKeys a, IdentityKeys b, boolean tellingName, boolean sole) {
    return identity(a, b) + addresses(a, b, sole) + names(a, b, tellingName) + looks(a, b);
  }

  private static int identity(IdentityKeys a, IdentityKeys b) {
    int score = 0;
    boolean sameSerial = a.shares(a.serials(), b.serials());
    if (sameSerial) {
      score += SERIAL;
    } else if (bothStated(a.serials(), b.serials())) {
      score += nearlyEqual(a.serials(), b.serials()) ? -10 : -60;
    }
    if (a.shares(a.macs(), b.macs())) {
      score += MAC;
    } else if (isPortOf(a, b) || isPortOf(b, a)) {
      score += PORT;
    } else if (bothStated(a.macs(), b.macs())) {
      // A device with several ports shows another MAC on every network.
      score -= a.isNetworkDevice() || b.isNetworkDevice() ? 5 : 40;
    }
    return score;
  }

  /**
   * A network device numbers its ports from one hardware address upwards; a table that shows only
   * such a neighbour shows another port of the device.
   */
  private static boolean isPortOf(IdentityKeys bare, IdentityKeys device) {
    return bare.isBareMac()
        && device.isNetworkDevice()
        && bare.macs().stream().anyMatch(b -> device.macs().stream().anyMatch(d -> near(b, d)));
  }

  private static boolean near(String left, String right) {
    int last = left.length() - 2;
    return left.substring(0, last).equals(right.substring(0, last))
        && Math.abs(
                Integer.parseInt(left.substring(last), 16)
                    - Integer.parseInt(right.substring(last), 16))
            <= MOST_PORTS;
  }

  private static int addresses(IdentityKeys a, IdentityKeys b, boolean sole) {
    boolean measured = a.sighting().measured() || b.sighting().measured();
    if (a.shares(a.addresses(), b.addresses())) {
      boolean alone = sole && (!differ(a, b) || isSameNetworkDevice(a, b));
      int claimed = alone ? SOLE_ADDRESS : CLAIMED_ADDRESS;
      return measured ? MEASURED_ADDRESS : claimed;
    }
    if (!bothStated(a.addresses(), b.addresses())) {
      return 0;
    }
    return a.isNetworkDevice() || b.isNetworkDevice() ? -5 : -15;
  }

  private static int names(IdentityKeys a, IdentityKeys b, boolean tellingName) {
    int score = 0;
    if (a.shares(a.hostnames(), b.hostnames())
        || a.shares(a.names(), b.hostnames())
        || a.shares(a.hostnames(), b.names())) {
      score += HOSTNAME;
    } else if (bothStated(a.hostnames(), b.hostnames())) {
      score -= 60;
    }
    if (a.shares(a.names(), b.names())) {
      score += tellingName ? TELLING_NAME : NAME;
    } else if (differ(a, b)) {
      score -= 10;
    }
    return score;
  }

  private static boolean differ(IdentityKeys a, IdentityKeys b) {
    return bothStated(a.names(), b.names())
        && a.names().stream().noneMatch(one -> b.names().stream().anyMatch(it -> alike(one, it)));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other) || isShorterForm(one, other);
  }

  /**
   * Whether both are network devices of one model: two lists name a switch differently, yet its
   * address is fixed. A terminal's address wanders.
   */
  private static boolean isSameNetworkDevice(IdentityKeys a, IdentityKeys b) {
    return a.isNetworkDevice()
        && b.isNetworkDevice()
        && agreement(a.value(AssetField.MODEL), b.value(AssetField.MODEL), 1, -1) > 0;
  }

  /** Whether one name is the other without a word: MRI for MRI装置, but not PC1 for PC10. */
  private static boolean isShorterForm(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    int at = longer.indexOf(shorter);
    if (shorter.length() < 3 || at < 0) {
      return false;
    }
    String rest = longer.substring(0, at) + longer.substring(at + shorter.length());
    return rest.chars().noneMatch(Character::isDigit);
  }

  private static int looks(IdentityKeys a, IdentityKeys b) {
    return agreement(a.value(AssetField.MODEL), b.value(AssetField.MODEL), MODEL, -20)
        + agreement(a.value(AssetField.LOCATION), b.value(AssetField.LOCATION), PLACE, -5)
        + agreement(a.value(AssetField.KIND), b.value(AssetField.KIND), 5, -15);
  }

  private static int agreement(String left, String right, int same, int different) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return left.contains(right) || right.contains(left) ? same : different;
  }

  private static boolean bothStated(Set<String> left, Set<String> right) {
    return !left.isEmpty() && !right.isEmpty();
  }

  /** Whether some pair has the same length and differs in one character: a typing error. */
  private static boolean nearlyEqual(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(l -> right.stream().anyMatch(r -> differInOne(l, r)));
  }

  private static boolean differInOne(String left, String right) {
    if (left.length() != right.length()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < left.length() && different <= 1; i++) {
      different += left.charAt(i) == right.charAt(i) ? 0 : 1;
    }
    return different == 1;
  }
}
