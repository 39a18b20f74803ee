package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Forwarding.SourceTranslation;

/**
 * What each line of NAT does to the source of traffic from its first interface to its second; a
 * translation into itself exempts from the lines behind.
 */
final class AsaSourceNat {

  private final Notes notes;
  private final ObjectBook objects;
  private final AsaNat nat;
  private final AsaInterfaces interfaces;

  AsaSourceNat(Notes notes, ObjectBook objects, AsaNat nat, AsaInterfaces interfaces) {
    this.notes = notes;
    this.objects = objects;
    this.nat = nat;
    this.interfaces = interfaces;
  }

  List<SourceTranslation> all() {
    List<SourceTranslation> all = new ArrayList<>();
    for (AsaNat.Line line : nat.inOrder()) {
      String object = line.object();
      Optional<SourceTranslation> one =
          object == null ? twice(line.command()) : ofObject(object, line.command());
      one.ifPresent(all::add);
    }
    return all;
  }

  private Optional<SourceTranslation> ofObject(String name, Block command) {
    int at = command.word(1).startsWith("(") ? 2 : 1;
    boolean pool = command.word(at + 1).equals("pat-pool");
    AddressMatch inside = objects.network(name);
    AddressSet outside =
        nat.addresses(command.word(at + (pool ? 2 : 1)), command).orElse(AddressSet.NONE);
    int service = command.words().indexOf("service");
    int port = service < 0 ? -1 : Ports.port(command.word(service + 2));
    Service sent =
        port < 0
            ? Service.ANY
            : new Service(command.word(service + 1), PortSet.of(port), PortSet.ANY, "");
    return Optional.of(one(command, name, inside, AddressMatch.ANY, sent, outside));
  }

  private Optional<SourceTranslation> twice(Block command) {
    int source = command.words().indexOf("source");
    if (source < 0) {
      return Optional.empty();
    }
    boolean pool = command.word(source + 3).equals("pat-pool");
    AddressMatch inside = match(command.word(source + 2), command);
    AddressSet outside =
        nat.addresses(command.word(source + (pool ? 4 : 3)), command).orElse(AddressSet.NONE);
    int destination = command.words().indexOf("destination");
    AddressMatch to =
        destination < 0 ? AddressMatch.ANY : match(command.word(destination + 3), command);
    int service = command.words().indexOf("service");
    Service sent =
        service < 0
            ? Service.ANY
            : nat.service(command.word(service + 2), command).orElse(Service.ANY);
    return Optional.of(one(command, command.text(source), inside, to, sent, outside));
  }

  private AddressMatch match(String word, Block by) {
    if (objects.isNetwork(word)) {
      return objects.network(word);
    }
    return nat.addresses(word, by)
        .map(it -> AddressMatch.of(word, it))
        .orElseGet(() -> new AddressMatch(List.of(word), AddressSet.NONE, List.of(word)));
  }

  private SourceTranslation one(
      Block command,
      String name,
      AddressMatch inside,
      AddressMatch to,
      Service service,
      AddressSet outside) {
    boolean itself = outside.equals(inside.addresses()) && !outside.isEmpty();
    return new SourceTranslation(
        name,
        new Path(side(command, 0), side(command, 1)),
        inside,
        to,
        List.of(service),
        itself ? AddressSet.NONE : outside,
        itself,
        !command.has("inactive"),
        notes.evidence(command));
  }

  private List<String> side(Block command, int which) {
    String name = AsaNat.side(command, which, interfaces);
    return name.isEmpty() ? List.of() : List.of(name);
  }
}
