package org.yagura.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.Exposure;

/**
 * A connection that a configuration or a scan shows.
 *
 * @param kindIsStated whether the device's own words tell the kind; otherwise the hospital's list
 *     may tell it better
 * @param device id of the asset
 * @param carrier for VPNs the device's interface that carries it; empty for lines or if unknown
 */
record Candidate(
    ConnectionKind kind,
    boolean kindIsStated,
    String device,
    String interfaceName,
    String carrier,
    List<String> addresses,
    Description description,
    List<Exposure> exposes,
    List<Evidence> evidence) {

  /**
   * What the device says about a connection.
   *
   * @param otherDevice id of the device at the other end, where it is ours and was read, too
   */
  record Description(
      String name,
      String technology,
      String peer,
      List<String> words,
      @Nullable Boolean alwaysOn,
      String otherDevice) {
    Description {
      words = List.copyOf(words);
    }

    Description(
        String name,
        String technology,
        String peer,
        List<String> words,
        @Nullable Boolean alwaysOn) {
      this(name, technology, peer, words, alwaysOn, "");
    }
  }

  Candidate {
    addresses = List.copyOf(addresses);
    exposes = List.copyOf(exposes);
    evidence = List.copyOf(evidence);
  }

  /** The same connection as another device of the cluster shows it. */
  Candidate alsoSeenIn(Candidate other) {
    List<Evidence> both = new ArrayList<>(evidence);
    both.addAll(other.evidence);
    return new Candidate(
        kind, kindIsStated, device, interfaceName, carrier, addresses, description, exposes, both);
  }

  /** Whether people or devices from anywhere dial in, rather than one other site. */
  boolean isDialIn() {
    return kind == ConnectionKind.VPN && description.alwaysOn() == null;
  }

  boolean isLine() {
    return switch (kind) {
      case INTERNET, CLOSED_NETWORK, LEASED_LINE, MOBILE, DIAL_UP -> true;
      case VPN, WIRELESS, REMOTE_TOOL, OTHER -> false;
    };
  }
}
