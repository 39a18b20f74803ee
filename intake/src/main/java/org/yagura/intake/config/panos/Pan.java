package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Source;

/**
 * One configuration while it is read.
 *
 * @param devices places that hold {@code network} and {@code deviceconfig}: the device's own, and
 *     templates of Panorama
 * @param systems virtual systems; the one that a device without virtual systems is, too
 * @param shared places whose objects and rules all virtual systems share: device groups first
 */
record Pan(Node root, Source source, List<Node> devices, List<Vsys> systems, List<Node> shared) {

  /**
   * A virtual system.
   *
   * @param name empty where the device has only one
   */
  record Vsys(String name, Node node) {}

  static Pan of(Node root, Source source) {
    List<Node> devices = new ArrayList<>();
    List<Node> shared = new ArrayList<>();
    devices.add(root);
    devices.addAll(root.all("devices"));
    for (Node device : List.copyOf(devices)) {
      for (Node template : device.all("template")) {
        template.find("config").ifPresent(it -> devices.addAll(it.all("devices")));
        template.find("config").ifPresent(devices::add);
      }
      shared.addAll(device.all("device-group"));
    }
    devices.forEach(it -> it.find("shared").ifPresent(shared::add));
    root.find("panorama").ifPresent(shared::add);
    return new Pan(root, source, List.copyOf(devices), systems(devices), List.copyOf(shared));
  }

  private static List<Vsys> systems(List<Node> devices) {
    List<Vsys> systems = new ArrayList<>();
    for (Node device : devices) {
      device.all("vsys").forEach(it -> systems.add(new Vsys(it.word(), it)));
    }
    boolean single = systems.size() == 1;
    List<Vsys> all = new ArrayList<>();
    for (Vsys system : systems) {
      all.add(single ? new Vsys("", system.node()) : system);
    }
    for (Node device : devices) {
      boolean holds = device.peek("rulebase") != null || device.peek("zone") != null;
      if (holds || (device.peek("global-protect") != null && systems.isEmpty())) {
        all.add(new Vsys("", device));
      }
    }
    return List.copyOf(all);
  }

  /** Everything at one path of the device and its templates. */
  List<Node> onDevices(String... path) {
    List<Node> all = new ArrayList<>();
    devices.forEach(it -> all.addAll(it.all(path)));
    return all;
  }

  static boolean isYes(Node node, String... path) {
    return node.value(path).equals("yes");
  }
}
