package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.block.Block;
import org.yagura.model.device.NetworkInterface;

/** An interface while its commands are read. */
final class AsaPort {

  final String name;
  final Block first;
  String nameif = "";
  String description = "";
  int level = -1;
  boolean shutdown;
  boolean managementOnly;
  int vlan;
  @Nullable Block policyRoute;
  String group = "";
  NetworkInterface.Addressing addressing = NetworkInterface.Addressing.NONE;
  final List<NetworkInterface.Address> addresses = new ArrayList<>();
  final List<Block> tunnel = new ArrayList<>();

  AsaPort(String name, Block first) {
    this.name = name;
    this.first = first;
  }

  /** 0 to 100; the interface named inside trusts by default, all others do not. */
  int securityLevel() {
    if (level >= 0) {
      return level;
    }
    return nameif.equals("inside") ? 100 : 0;
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
