package org.yagura.intake.config.cisco.forwarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.SwitchPort;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.NetworkInterface;

/**
 * Policy routing, routing protocols, shared addresses, switch ports, VLAN maps and whether the
 * device routes at all: not with {@code no ip routing}, nor where {@code ip default-gateway} stands
 * without {@code ip routing}.
 */
public final class IosForwarding {

  private static final int USUAL_PRIORITY = 100;

  private final Notes notes;
  private final RoutingProcesses processes;
  private final PolicyRouting policies;
  private final VlanMaps vlanMaps;
  private final List<Switch> switches = new ArrayList<>();
  private @Nullable Block defaultGateway;
  private boolean routesStated;

  public IosForwarding(Notes notes) {
    this.notes = notes;
    processes = new RoutingProcesses(notes);
    policies = new PolicyRouting(notes);
    vlanMaps = new VlanMaps(notes);
  }

  /** Takes a command that is of this topic; others may be looked at as well. */
  public boolean read(Block command) {
    policies.look(command);
    if (command.starts("ip", "default-gateway")) {
      defaultGateway = command;
    }
    routesStated |= command.starts("ip", "route");
    boolean refused = command.refuses("ip", "routing") && command.size() == 3;
    if (refused || (command.starts("ip", "routing") && command.size() == 2)) {
      notes.use(command);
      switches.add(new Switch(Switch.Kind.ROUTING_ENABLED, "", !refused, notes.evidence(command)));
      return true;
    }
    return processes.read(command) || vlanMaps.read(command);
  }

  /** The lists that VLAN maps name. */
  public void uses(BiConsumer<String, Block> use) {
    vlanMaps.uses(use);
  }

  /** The lists that stand at VLANs. */
  public Filtering atVlans(Function<String, List<FilterRule>> lists) {
    return vlanMaps.build(lists);
  }

  public List<SwitchPort> switchPorts(Collection<Place> places) {
    return new SwitchPorts(notes).build(places);
  }

  /**
   * Everything together.
   *
   * @param lists the rules of an access list by its name
   */
  public Forwarding build(
      Collection<Place> places,
      List<NetworkInterface> interfaces,
      Function<String, List<FilterRule>> lists,
      List<SourceTranslation> translations) {
    Block gateway = defaultGateway;
    if (gateway != null && switches.isEmpty() && !routesStated) {
      switches.add(new Switch(Switch.Kind.ROUTING_ENABLED, "", false, notes.evidence(gateway)));
    }
    List<VirtualAddress> virtual = new ArrayList<>();
    for (Place place : places) {
      virtual(place, virtual);
      place
          .lines()
          .filter(it -> it.refuses("autostate"))
          .forEach(it ->
              switches.add(
                  new Switch(Switch.Kind.ALWAYS_UP, place.name(), true, notes.evidence(it))));
    }
    return new Forwarding(
        policies.build(places, lists),
        processes.build(interfaces, places),
        virtual,
        translations,
        List.of(),
        switches,
        switchPorts(places));
  }

  /** {@code standby 1 ip A}, {@code vrrp 1 ip A}, {@code vrrp 1 address-family ipv4}. */
  private void virtual(Place place, List<VirtualAddress> virtual) {
    Map<String, Integer> priorities = new LinkedHashMap<>();
    List<Block> lines =
        place
            .lines()
            .filter(it -> it.starts("standby") || it.starts("vrrp") || it.starts("glbp"))
            .toList();
    for (Block line : lines) {
      if (line.has("priority")) {
        priorities.put(group(line), Numbers.of(line.after("priority"), USUAL_PRIORITY));
      }
      line.find("priority")
          .ifPresent(it -> priorities.put(group(line), Numbers.of(it.word(1), USUAL_PRIORITY)));
    }
    for (Block line : lines) {
      String address = line.find("address").map(it -> it.word(1)).orElse(line.after("ip"));
      OptionalLong value = Ipv4.tryParse(address);
      if (value.isPresent()) {
        virtual.add(
            new VirtualAddress(
                place.name(),
                value.getAsLong(),
                group(line),
                priorities.getOrDefault(group(line), USUAL_PRIORITY),
                notes.evidence(line)));
      }
    }
  }

  private static String group(Block line) {
    boolean number = Numbers.of(line.word(1), -1) >= 0;
    return number ? line.word(1) : "0";
  }
}
