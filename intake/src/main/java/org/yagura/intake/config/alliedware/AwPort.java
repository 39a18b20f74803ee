package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.yagura.intake.config.block.Block;
import org.yagura.model.device.NetworkInterface;

/** An interface while its commands are read. */
final class AwPort {

  final String name;
  final Block first;
  String description = "";
  boolean shutdown;
  NetworkInterface.Addressing addressing = NetworkInterface.Addressing.NONE;
  final List<NetworkInterface.Address> addresses = new ArrayList<>();
  String vrf = "";

  /** The VLAN of frames without a tag on a trunk; 0 for none. */
  int nativeVlan = 1;

  int accessVlan = 1;
  boolean trunk;
  final BitSet trunkVlans = new BitSet();
  String group = "";
  final List<String> carries = new ArrayList<>();
  final List<Block> accessGroups = new ArrayList<>();
  final List<Block> tunnel = new ArrayList<>();

  AwPort(String name, Block first) {
    this.name = name;
    this.first = first;
  }

  boolean isSwitchPort() {
    return name.startsWith("port");
  }

  /** What follows a {@code tunnel} keyword; empty where it is not given. */
  String tunnel(String keyword) {
    String value = "";
    for (Block command : tunnel) {
      if (command.word(1).equals(keyword)) {
        value = command.text(2);
      }
    }
    return value;
  }
}
