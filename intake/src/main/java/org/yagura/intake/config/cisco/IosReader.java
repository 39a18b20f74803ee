package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.BlockReader;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.cisco.forwarding.IosForwarding;
import org.yagura.intake.config.cisco.identity.IosIdentity;
import org.yagura.intake.config.cisco.identity.IosSigns;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.Administration;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;

/** Reads Cisco IOS and IOS XE: routers, switches and wireless controllers. */
public final class IosReader implements VendorReader {

  private static final CommandList IGNORED = CommandList.load(IosReader.class, "ignored.txt");

  @Override
  public int recognise(ConfigText text) {
    return IosSigns.weigh(text);
  }

  @Override
  public Parsed read(ConfigText text) {
    if (text.lines().stream().allMatch(String::isBlank)) {
      return new Parsed(List.of(), List.of());
    }
    Notes notes = new Notes(text);
    Pass pass = new Pass(notes);
    for (Section section : text.sections()) {
      pass.section(section);
    }
    return new Parsed(List.of(pass.build()), notes.problems());
  }

  /** One configuration while it is read. */
  private static final class Pass {
    private final Notes notes;
    private final IosIdentity identity;
    private final ObjectBook objects;
    private final IosAccessLists accessLists;
    private final IosInterfaces interfaces;
    private final IosNetwork network;
    private final IosRoutes routes;
    private final IosRouteMaps routeMaps;
    private final IosNat nat;
    private final ClassMaps classMaps;
    private final IosZones zones;
    private final IosCrypto crypto;
    private final IosDialIns dialIns;
    private final IosManagement management;
    private final IosForwarding forwarding;

    Pass(Notes notes) {
      this.notes = notes;
      identity = new IosIdentity(notes);
      objects = new ObjectBook(notes);
      accessLists = new IosAccessLists(notes, objects);
      interfaces = new IosInterfaces(notes, IGNORED);
      network = new IosNetwork(notes, interfaces);
      routes = new IosRoutes(notes);
      routeMaps = new IosRouteMaps(notes, accessLists);
      nat = new IosNat(notes, accessLists, routeMaps);
      classMaps = new ClassMaps(notes, accessLists);
      zones = new IosZones(notes, classMaps);
      crypto = new IosCrypto(notes, IGNORED, accessLists);
      dialIns = new IosDialIns(notes, crypto);
      management = new IosManagement(notes, IGNORED, accessLists);
      forwarding = new IosForwarding(notes);
    }

    void section(Section section) {
      if (section.prompt() > 0) {
        notes.skipLines(section.prompt(), section.prompt());
      }
      if (section.mayBeConfiguration()) {
        comments(section);
        List<Block> top =
            BlockReader.read(
                notes.text(), section.first(), section.last(), BlockReader.Banners.DELIMITED);
        // Objects may stand below the lists that use them.
        List<Block> rest = top.stream().filter(it -> !objects.read(it)).toList();
        rest.forEach(this::command);
        return;
      }
      boolean ofDevice = shows(section, "version") || shows(section, "inventory");
      for (int number = section.first(); number <= section.last(); number++) {
        boolean taken = ofDevice && identity.shown(number);
        if (!taken) {
          notes.skipLines(number, number);
        }
      }
    }

    private static boolean shows(Section section, String topic) {
      String[] words = section.command().toLowerCase(Locale.ROOT).split(" +", 3);
      return words.length > 1 && words[1].length() >= 2 && topic.startsWith(words[1]);
    }

    private void comments(Section section) {
      for (int number = section.first(); number <= section.last(); number++) {
        String line = notes.text().line(number).strip();
        boolean comment = line.length() > 1 && line.charAt(0) == '!';
        if (comment && !identity.shown(number)) {
          notes.skipLines(number, number);
        }
      }
    }

    private void command(Block command) {
      if (forwarding.read(command)) {
        mentions(command);
        return;
      }
      boolean taken =
          accessLists.read(command)
              || interfaces.read(command)
              || identity.read(command)
              || network.read(command)
              || routes.read(command)
              || nat.read(command)
              || routeMaps.read(command)
              || classMaps.read(command)
              || zones.read(command)
              || dialIns.read(command)
              || crypto.read(command)
              || management.read(command);
      if (!taken && IGNORED.holds("", command)) {
        mentions(command);
        notes.skip(command);
      } else if (!taken && command.children().isEmpty()) {
        identity.shown(command.line());
      }
    }

    /** Lists that commands without a meaning here refer to are in use all the same. */
    private void mentions(Block command) {
      for (int i = 0; i + 1 < command.size(); i++) {
        switch (command.word(i)) {
          case "access-class",
              "access-group",
              "access-list",
              "address",
              "class",
              "distribute-list",
              "group-list",
              "list",
              "name",
              "rp-address",
              "ssm" ->
              mention(command.word(i + 1), command);
          case "route-map" -> routeMaps.use(command.word(i + 1), command);
          default -> {}
        }
      }
      command.children().forEach(this::mentions);
    }

    private void mention(String name, Block command) {
      if (accessLists.isDefined(name)) {
        accessLists.use(name, command);
      }
    }

    DeviceConfiguration build() {
      AddressTranslation translation = nat.build(interfaces);
      Filtering bound = accessLists.bind(interfaces);
      List<RuleList> lists = new ArrayList<>(bound.lists());
      Filtering atVlans = forwarding.atVlans(accessLists::rules);
      forwarding.uses(accessLists::use);
      lists.addAll(atVlans.lists());
      lists.addAll(zones.lists(interfaces));
      List<Filtering.Binding> bindings = new ArrayList<>(bound.bindings());
      bindings.addAll(atVlans.bindings());
      List<NetworkInterface> built = network.build();
      Forwarding decides =
          forwarding.build(
              interfaces.places(), built, accessLists::rules, nat.translations(interfaces));
      boolean sshOnly = IosManagement.sshOnlyByDefault(identity.isXe(), identity.version());
      Administration administration = management.build(sshOnly);
      RemoteAccess remoteAccess =
          new RemoteAccess(
              crypto.tunnels(interfaces, routes),
              dialIns.build(interfaces, management.userNames()));
      routeMaps.report();
      zones.report();
      accessLists.report();
      objects.report();
      notes.remarkWeakSecrets();
      List<Route> all = new ArrayList<>(routes.all());
      all.addAll(nat.routes());
      return new DeviceConfiguration(
          notes.text().file(),
          identity.build(firstLine()),
          new DeviceNetwork(
              built, network.vlans(), zones.zones(interfaces), all, network.wireless()),
          new Filtering(lists, bindings),
          translation,
          remoteAccess,
          administration,
          notes.remarks(),
          notes.coverage(),
          decides);
    }

    /** The first line that holds anything. */
    private int firstLine() {
      List<String> lines = notes.text().lines();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          return i + 1;
        }
      }
      return 1;
    }
  }
}
