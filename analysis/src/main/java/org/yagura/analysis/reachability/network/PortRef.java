package org.yagura.analysis.reachability.network;

import java.util.Comparator;
import java.util.Objects;

/** A port of a device; {@code device} is the id of its asset. */
public record PortRef(String device, String port) implements Comparable<PortRef> {

  private static final Comparator<PortRef> ORDER =
      Comparator.comparing(PortRef::device).thenComparing(PortRef::port);

  public PortRef {
    Objects.requireNonNull(device);
    Objects.requireNonNull(port);
  }

  @Override
  public int compareTo(PortRef other) {
    return ORDER.compare(this, other);
  }
}
