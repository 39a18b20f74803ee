package org.yagura.intake.config.cisco.forwarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.device.Forwarding.SwitchPort;
import org.yagura.model.device.Forwarding.VlanRange;

/**
 * Ports of a switch: access VLAN 1 unless a line says otherwise, a trunk carries all VLANs unless a
 * line names some. On a device with switch ports, a port of which nothing is written is one too.
 */
final class SwitchPorts {

  private static final int HIGHEST = 4094;

  private final Notes notes;

  SwitchPorts(Notes notes) {
    this.notes = notes;
  }

  List<SwitchPort> build(Collection<Place> places) {
    boolean switches = places.stream().anyMatch(it -> it.says("switchport"));
    List<SwitchPort> ports = new ArrayList<>();
    for (Place place : places) {
      boolean routed = place.lines().anyMatch(it -> it.refuses("switchport") && it.size() == 2);
      if (switches && !routed && (place.says("switchport") || isBare(place))) {
        ports.add(port(place));
      }
    }
    return ports;
  }

  /** A physical port with no address of its own, whether given or refused. */
  private static boolean isBare(Place place) {
    String name = place.name();
    boolean physical =
        name.contains("Ethernet") || name.startsWith("TwentyFive") || name.startsWith("Forty");
    return physical
        && name.indexOf('.') < 0
        && place.lines().noneMatch(it -> it.starts("ip", "address") || it.refuses("ip", "address"))
        && !place.says("encapsulation")
        && !place.says("pppoe-client")
        && !place.says("vrf")
        && !place.says("ip", "unnumbered");
  }

  private SwitchPort port(Place place) {
    boolean trunk =
        place.says("switchport", "mode", "trunk")
            || (place.says("switchport", "trunk", "allowed")
                && !place.says("switchport", "mode", "access"));
    int untagged = number(place, trunk ? "native" : "access");
    return new SwitchPort(
        place.name(),
        untagged,
        trunk ? tagged(place) : voice(place),
        place.enabled(),
        notes.evidence(place.first()));
  }

  private static int number(Place place, String keyword) {
    Optional<Block> line =
        keyword.equals("native")
            ? place.lines("switchport", "trunk", "native", "vlan").reduce((a, b) -> b)
            : place.lines("switchport", "access", "vlan").reduce((a, b) -> b);
    int vlan = line.map(it -> Numbers.of(it.word(it.size() - 1), 1)).orElse(1);
    return vlan <= HIGHEST ? vlan : 1;
  }

  private static List<VlanRange> voice(Place place) {
    return place
        .lines("switchport", "voice", "vlan")
        .map(it -> Numbers.of(it.word(3), 0))
        .filter(it -> it >= 1 && it <= HIGHEST)
        .map(it -> new VlanRange(it, it))
        .toList();
  }

  /** {@code allowed vlan 10,20}, {@code add 30}, {@code remove 20}, {@code all}, {@code none}. */
  private static List<VlanRange> tagged(Place place) {
    BitSet allowed = new BitSet();
    allowed.set(1, HIGHEST + 1);
    for (Block line : place.lines("switchport", "trunk", "allowed", "vlan").toList()) {
      switch (line.word(4)) {
        case "all" -> allowed.set(1, HIGHEST + 1);
        case "none" -> allowed.clear();
        case "add" -> allowed.or(Numbers.vlans(line.word(5)));
        case "remove" -> allowed.andNot(Numbers.vlans(line.word(5)));
        case "except" -> {
          allowed.set(1, HIGHEST + 1);
          allowed.andNot(Numbers.vlans(line.word(5)));
        }
        default -> {
          allowed.clear();
          allowed.or(Numbers.vlans(line.word(4)));
        }
      }
    }
    return ranges(allowed);
  }

  private static List<VlanRange> ranges(BitSet numbers) {
    List<VlanRange> ranges = new ArrayList<>();
    int first = numbers.nextSetBit(1);
    while (first >= 0 && first <= HIGHEST) {
      int end = Math.min(numbers.nextClearBit(first), HIGHEST + 1);
      ranges.add(new VlanRange(first, end - 1));
      first = numbers.nextSetBit(end);
    }
    return ranges;
  }
}
