package org.yagura.testkit.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.Fate.Kind;
import org.yagura.testkit.naive.box.Box;
import org.yagura.testkit.naive.step.Arrival;
import org.yagura.testkit.naive.step.Step;

/** Walks packets. Where a network has several gateways, its hosts may use each of them. */
public final class Interpreter {

  /** No packet lives longer. */
  private static final int HOPS = 32;

  private final Ground ground;

  public Interpreter(Facility facility, List<ExternalConnection> connections) {
    this.ground = new Ground(facility, connections);
  }

  /** What becomes of a packet. */
  public Fates walk(Place from, Packet packet) {
    Walk walk = new Walk();
    switch (from) {
      case Place.Line(String id) -> ground.connection(id).ifPresent(it -> walk.enter(it, packet));
      case Place.Network(String id) ->
          ground.segment(id).ifPresent(it -> walk.fromSegment(it, packet));
      case Place.Wire(String id, String name) ->
          walk.receive(id, Arrival.by(name), packet, Walk.Road.START);
      case Place.Within(String id) -> walk.begin(id, packet);
    }
    return new Fates(walk.fates);
  }

  /** One packet's walk. */
  private final class Walk {
    private final List<Fate> fates = new ArrayList<>();

    /** How a packet came so far. */
    private record Road(List<String> missing, List<String> trail, Set<String> seen) {
      static final Road START = new Road(List.of(), List.of(), Set.of());

      Road doubting(List<String> why) {
        List<String> all = new ArrayList<>(missing);
        all.addAll(why);
        return new Road(all, trail, seen);
      }

      Road by(String device, String state) {
        List<String> longer = new ArrayList<>(trail);
        longer.add(device);
        Set<String> more = new HashSet<>(seen);
        more.add(state);
        return new Road(missing, longer, more);
      }
    }

    private void end(Kind kind, String at, String how, Road road) {
      end(kind, at, how, road, false);
    }

    private void end(Kind kind, String at, String how, Road road, boolean elsewhere) {
      fates.add(new Fate(kind, at, how, road.missing(), road.trail(), elsewhere));
    }

    // --- where it begins ----------------------------------------------------------------------

    void enter(ExternalConnection connection, Packet packet) {
      String device = connection.end().device();
      String name = connection.end().interfaceName();
      if (!ground.isRead(device)) {
        hostBehind(connection, packet);
        return;
      }
      var access = ground.configuration(device).remoteAccess();
      for (DialIn it : access.dialIns()) {
        if (it.interfaceName().equals(name) || it.name().equals(name)) {
          dialIn(device, it, packet);
          return;
        }
      }
      for (Tunnel it : access.tunnels()) {
        if (it.interfaceName().equals(name) || it.name().equals(name)) {
          tunnel(device, it, packet);
          return;
        }
      }
      receive(device, Arrival.by(name), packet, Road.START);
    }

    private void dialIn(String device, DialIn it, Packet packet) {
      boolean given = it.access().pool().isEmpty() || it.access().pool().contains(packet.source());
      if (!it.enabled() || !given) {
        end(Kind.DROPPED, device, "not an address of those who dial in", Road.START);
        return;
      }
      boolean own = ground.configuration(device).network().find(it.interfaceName()).isPresent();
      String at = it.interfaceName().isEmpty() ? it.carrier() : it.interfaceName();
      receive(device, new Arrival(at, !own, it.access().users()), packet, Road.START);
    }

    private void tunnel(String device, Tunnel it, Packet packet) {
      boolean theirs =
          it.remoteNetworks().isEmpty() || it.remoteNetworks().contains(packet.source());
      boolean ours =
          it.localNetworks().isEmpty() || it.localNetworks().contains(packet.destination());
      if (!it.enabled() || !theirs || !ours) {
        end(Kind.DROPPED, device, "not what the tunnel's selectors name", Road.START);
        return;
      }
      Arrival arrival =
          it.interfaceName().isEmpty()
              ? new Arrival(it.carrier(), true, List.of())
              : Arrival.by(it.interfaceName());
      receive(device, arrival, packet, Road.START);
    }

    /** A device that carries a line of its own and showed no configuration. */
    private void hostBehind(ExternalConnection connection, Packet packet) {
      lose(packet, "configuration of " + connection.end().device(), Road.START);
    }

    void fromSegment(Segment segment, Packet packet) {
      if (segment.range().contains(packet.destination())) {
        handOver("", packet, packet.destination(), Road.START);
        for (String it : ground.unread(segment)) {
          lose(packet, "configuration of " + it, Road.START);
        }
        return;
      }
      List<Ground.Port> gateways = ground.within(segment.range());
      List<String> unread = ground.unread(segment);
      for (Ground.Port it : gateways) {
        receive(it.device(), Arrival.by(it.at().name()), packet, Road.START);
      }
      for (String it : unread) {
        lose(packet, "configuration of " + it, Road.START);
      }
      for (long it : ground.unknownHops(segment.range())) {
        lose(packet, "who is " + Ipv4.format(it), Road.START);
      }
      if (gateways.isEmpty() && unread.isEmpty()) {
        lose(packet, "a gateway of " + segment.id(), Road.START);
      }
    }

    /** What a device sends itself is not judged by its filters. */
    void begin(String device, Packet packet) {
      for (Step step : ground.box(device).originate(packet)) {
        if (step instanceof Step.Sent sent) {
          send(device, sent, Road.START.by(device, ""));
        } else {
          end(Kind.DROPPED, device, step.toString(), Road.START);
        }
      }
    }

    // --- from device to device ----------------------------------------------------------------

    private void receive(String device, Arrival arrival, Packet packet, Road road) {
      String state = device + " " + arrival.interfaceName() + " " + packet;
      if (road.seen().contains(state) || road.trail().size() >= HOPS) {
        end(Kind.DROPPED, device, "goes round in circles", road);
        return;
      }
      Road here = road.by(device + "[" + arrival.interfaceName() + "] " + packet, state);
      Box box = ground.box(device);
      if (ground.isDown(device, arrival.interfaceName())) {
        end(Kind.DROPPED, device, "interface is down", here);
        return;
      }
      boolean elsewhere =
          ground.bearsElsewhere(device, arrival.interfaceName(), packet.destination());
      for (Step step : box.receive(arrival, packet)) {
        Road there = here.doubting(step.missing());
        switch (step) {
          case Step.Stopped stopped -> end(Kind.DROPPED, device, stopped.by(), there, elsewhere);
          case Step.Answered it -> end(Kind.ANSWERED, device, it.service(), there, elsewhere);
          case Step.Sent sent -> send(device, sent, there);
        }
      }
    }

    private void send(String device, Step.Sent sent, Road road) {
      List<Ground.Port> ends = ground.throughTunnel(device, sent.out());
      if (!ends.isEmpty()) {
        ends.forEach(it -> receive(it.device(), Arrival.by(it.at().name()), sent.packet(), road));
        return;
      }
      if (sent.nextHop() < 0) {
        end(Kind.LEFT, device, sent.out(), road);
        return;
      }
      boolean known =
          !ground.bearing(sent.nextHop(), device).isEmpty()
              || !ground.hosts(sent.nextHop()).isEmpty();
      if (!known && ground.leadsOut(device, sent.out())) {
        end(Kind.LEFT, device, sent.out(), road);
        return;
      }
      handOver(device, sent.packet(), sent.nextHop(), road);
    }

    /** On one wire: to whoever has the next hop's address. */
    private void handOver(String by, Packet packet, long nextHop, Road road) {
      List<Ground.Port> ports = ground.bearing(nextHop, by);
      for (Ground.Port it : ports) {
        receive(it.device(), Arrival.by(it.at().name()), packet, road);
      }
      List<Asset> hosts = ground.hosts(nextHop);
      for (Asset host : hosts) {
        if (nextHop == packet.destination()) {
          end(Kind.DELIVERED, host.id(), packet.protocol() + "/" + packet.destinationPort(), road);
        } else {
          lose(packet, "configuration of " + host.id(), road);
        }
      }
      if (ports.isEmpty() && hosts.isEmpty()) {
        if (nextHop == packet.destination()) {
          end(Kind.ARRIVED, Ipv4.format(nextHop), "nobody known", road);
        } else if (ground.isKnown(nextHop)) {
          lose(packet, "whether " + Ipv4.format(nextHop) + " is up", road);
        } else {
          lose(packet, "who is " + Ipv4.format(nextHop), road);
        }
      }
    }

    /** Where a device stands that was not read: it may come wherever that leads. */
    private void lose(Packet packet, String why, Road road) {
      Road beyond = road.doubting(List.of(why));
      end(Kind.LOST, Ipv4.format(packet.destination()), why, beyond);
      if (!ground.isLed(packet.destination())) {
        for (Asset host : ground.hosts(packet.destination())) {
          String service = packet.protocol() + "/" + packet.destinationPort();
          end(Kind.DELIVERED, host.id(), service, beyond);
        }
      }
    }
  }

  /** The smallest segment that holds an address. */
  public Optional<Segment> segmentOf(long address) {
    return ground.segmentOf(address);
  }
}
