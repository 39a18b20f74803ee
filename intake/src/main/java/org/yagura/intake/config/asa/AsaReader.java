package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.BlockReader;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.RemoteAccess;

/** Reads Cisco ASA. */
public final class AsaReader implements VendorReader {

  private static final CommandList IGNORED = CommandList.load(AsaReader.class, "ignored.txt");
  private static final int MOST_LINES = 400;

  @Override
  public int recognise(ConfigText text) {
    int points = 0;
    int seen = 0;
    for (String line : text.lines()) {
      if (++seen > MOST_LINES) {
        break;
      }
      points += points(line.strip());
    }
    return Math.min(points, 98);
  }

  private static int points(String line) {
    if (line.startsWith("ASA Version")
        || line.startsWith("Cisco Adaptive Security Appliance")
        || line.startsWith("! Cisco Adaptive Security Appliance")
        || line.startsWith(": Hardware:")) {
      return 95;
    }
    if (line.startsWith("security-level ") || line.startsWith("nameif ")) {
      return 40;
    }
    return line.startsWith("access-list ") && line.contains(" extended ") ? 20 : 0;
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
    private final AsaIdentity identity;
    private final ObjectBook objects;
    private final AsaInterfaces interfaces;
    private final AsaPolicy policy;
    private final AsaNat nat;
    private final AsaOldNat oldNat;
    private final AsaVpn vpn;
    private final AsaManagement management;
    private final AsaForwarding forwarding;

    Pass(Notes notes) {
      this.notes = notes;
      identity = new AsaIdentity(notes);
      objects = new ObjectBook(notes);
      interfaces = new AsaInterfaces(notes, IGNORED, objects);
      policy = new AsaPolicy(notes, objects);
      nat = new AsaNat(notes, objects);
      oldNat = new AsaOldNat(notes, objects, policy);
      vpn = new AsaVpn(notes, policy);
      management = new AsaManagement(notes, objects);
      forwarding = new AsaForwarding(notes, interfaces);
    }

    void section(Section section) {
      if (section.prompt() > 0) {
        notes.skipLines(section.prompt(), section.prompt());
      }
      boolean configuration = section.mayBeConfiguration();
      boolean ofDevice = section.command().contains("ver") || section.command().contains("inv");
      for (int number = section.first(); number <= section.last(); number++) {
        String line = notes.text().line(number).strip();
        boolean comment =
            line.startsWith("!") || line.startsWith(":") || line.startsWith("Cryptochecksum:");
        boolean tells = comment || ofDevice;
        if ((tells || !configuration) && !(tells && identity.shown(number))) {
          notes.skipLines(number, number);
        }
      }
      if (configuration) {
        List<Block> rest = new ArrayList<>();
        for (Block command :
            BlockReader.read(
                notes.text(), section.first(), section.last(), BlockReader.Banners.ONE_LINE)) {
          if (objects.read(command)) {
            nat.object(command);
          } else {
            rest.add(command);
          }
        }
        rest.forEach(this::command);
      }
    }

    private void command(Block command) {
      boolean taken =
          policy.read(command)
              || interfaces.read(command)
              || oldNat.read(command)
              || nat.read(command)
              || vpn.read(command)
              || forwarding.read(command)
              || management.read(command)
              || identity.read(command);
      if (!taken && IGNORED.holds("", command)) {
        mentions(command);
        notes.skip(command);
      }
    }

    /** Lists that commands without a meaning here name are in use all the same. */
    private void mentions(Block command) {
      if (command.has("access-list")) {
        policy.use(command.after("access-list"), command);
      }
      command.children().forEach(this::mentions);
    }

    DeviceConfiguration build() {
      vpn.users(management.userNames());
      RemoteAccess remoteAccess = vpn.build(interfaces);
      vpn.filter(remoteAccess);
      Filtering filtering = policy.build(interfaces);
      List<Published> published = new ArrayList<>();
      List<Hidden> hidden = new ArrayList<>();
      List<SourceTranslation> sources = new ArrayList<>();
      oldNat.build(interfaces, published, hidden, sources);
      AddressTranslation now = nat.build(interfaces);
      published.addAll(now.published());
      hidden.addAll(now.hidden());
      DeviceNetwork network =
          new DeviceNetwork(
              interfaces.build(), List.of(), interfaces.zones(), interfaces.routes(), List.of());
      sources.addAll(new AsaSourceNat(notes, objects, nat, interfaces).all());
      Forwarding decides = forwarding.build(interfaces, sources, policy::rules);
      policy.report();
      objects.report();
      notes.remarkWeakSecrets();
      return new DeviceConfiguration(
          notes.text().file(),
          identity.build(firstLine()),
          network,
          filtering,
          new AddressTranslation(published, hidden),
          remoteAccess,
          management.build(interfaces),
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
