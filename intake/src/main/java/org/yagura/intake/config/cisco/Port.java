package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.device.NetworkInterface;

/** An interface while its commands are read. */
final class Port {

  final String name;
  final Block first;

  /** Every block that writes it, the first one included. */
  final List<Block> blocks = new ArrayList<>();

  String description = "";
  boolean shutdown;
  NetworkInterface.Addressing addressing = NetworkInterface.Addressing.NONE;
  final List<NetworkInterface.Address> addresses = new ArrayList<>();
  final List<NetworkInterface.Address> secondary = new ArrayList<>();
  final List<Long> virtual = new ArrayList<>();
  NetworkInterface.Facing facing = NetworkInterface.Facing.UNSTATED;
  String vrf = "";
  String zone = "";
  int dot1q;
  int dialerPool;
  int pppoePool;
  boolean pppoe;
  boolean ppp;
  boolean dialString;
  int channelGroup;
  int bridgeGroup;
  boolean switchport;
  boolean trunk;
  boolean trunkLimited;
  boolean routed;
  int accessVlan;
  final BitSet trunkVlans = new BitSet();

  /** The list bound inward and outward, by the keyword. */
  final Map<String, Block> accessGroups = new LinkedHashMap<>();

  final List<Block> inspections = new ArrayList<>();
  final List<Block> cryptoMaps = new ArrayList<>();
  final List<Block> tunnel = new ArrayList<>();
  final List<Block> nhrp = new ArrayList<>();
  String pool = "";
  boolean unnumbered;

  Port(String name, Block first) {
    this.name = name;
    this.first = first;
  }

  boolean enabled() {
    return !shutdown;
  }

  /** The last word after a {@code tunnel} keyword; empty where it is not given. */
  String tunnel(String keyword) {
    String value = "";
    for (Block command : tunnel) {
      if (command.word(1).equals(keyword)) {
        value = command.text(2);
      }
    }
    return value;
  }

  /** Takes a {@code switchport} command; false where it says nothing about VLANs. */
  boolean switchport(Block line) {
    switchport = true;
    switch (line.word(1)) {
      case "" -> routed = false;
      case "access" -> accessVlan = Numbers.trailing(line.word(3));
      case "mode" -> trunk = line.word(2).equals("trunk");
      case "trunk" -> {
        if (line.word(2).equals("allowed")) {
          trunkLimited = true;
          trunkVlans.or(Numbers.vlans(line.word(4).equals("add") ? line.word(5) : line.word(4)));
        }
        return line.word(2).equals("allowed") || line.word(2).equals("native");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether frames of a VLAN pass it as a switch port. */
  boolean carries(int vlan) {
    boolean passes = trunk ? !trunkLimited || trunkVlans.get(vlan) : untagged() == vlan;
    return switchport && !routed && passes;
  }

  private int untagged() {
    return Math.max(accessVlan, 1);
  }

  List<NetworkInterface.Address> allAddresses() {
    List<NetworkInterface.Address> all = new ArrayList<>(addresses);
    all.addAll(secondary);
    int length = all.isEmpty() ? 32 : all.getFirst().prefixLength();
    for (long address : virtual) {
      int prefix =
          all.stream()
              .filter(it -> it.network().contains(address))
              .mapToInt(NetworkInterface.Address::prefixLength)
              .findFirst()
              .orElse(length);
      all.add(new NetworkInterface.Address(address, prefix));
    }
    return all.stream().distinct().toList();
  }
}
