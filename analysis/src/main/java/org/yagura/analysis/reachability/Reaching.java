package org.yagura.analysis.reachability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.change.Changed;
import org.yagura.analysis.reachability.flow.Flood;
import org.yagura.analysis.reachability.flow.Transfers;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.KeptPipeline;
import org.yagura.analysis.reachability.network.Entrance;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.analysis.reachability.packet.SharedSets;
import org.yagura.analysis.reachability.packet.TooManyPackets;
import org.yagura.analysis.reachability.trace.Concrete;
import org.yagura.analysis.reachability.trace.Refusals;
import org.yagura.analysis.reachability.vendor.Appliances;
import org.yagura.model.address.Service;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Origin;
import org.yagura.model.reachability.Packet;
import org.yagura.model.reachability.Reachability;

/**
 * Who may initiate what, through the rules of every device. Answers are computed when first asked
 * and kept; not for several threads.
 */
public final class Reaching implements SharedSets.Holder {

  private static final int ECHO_REQUEST = 8;

  private final Facility facility;
  private final List<ExternalConnection> connections;
  private final Network network;
  private final Isolation isolation;
  private final Map<Start, Arrivals> known = new HashMap<>();
  private final Map<Start, Answer> answers = new HashMap<>();
  private final Set<Start> tooComplex = new LinkedHashSet<>();
  private final SharedSets shared;
  private @Nullable Transfers transfers;
  private @Nullable Transfers exact;
  private boolean cutShort;
  private Focus focus = Focus.ALL;
  private @Nullable Before before;

  private Reaching(
      Facility facility,
      List<ExternalConnection> connections,
      Network network,
      SharedSets shared,
      @Nullable Transfers transfers,
      Isolation isolation) {
    this.facility = facility;
    this.connections = connections;
    this.network = network;
    this.shared = shared;
    this.transfers = transfers;
    this.isolation = isolation;
  }

  /** The network as it is. */
  public static Reaching of(Facility facility, List<ExternalConnection> connections) {
    return of(facility, connections, PacketSets::new);
  }

  /** With sets of packets of another size. */
  static Reaching of(
      Facility facility, List<ExternalConnection> connections, Supplier<PacketSets> room) {
    SortedMap<String, Appliance> appliances = new TreeMap<>();
    for (Device device : facility.devices()) {
      appliances.computeIfAbsent(device.asset(), it -> appliance(device));
    }
    Network network = Network.of(facility, connections, appliances);
    Reaching made =
        new Reaching(
            facility,
            List.copyOf(connections),
            network,
            new SharedSets(room),
            null,
            Isolation.NONE);
    made.shared.register(made);
    return made;
  }

  private static Appliance appliance(Device device) {
    return KeptPipeline.of(Appliances.of(device.asset(), device.configuration()));
  }

  /** The same network, asked about a few assets alone, which takes a fraction of the time. */
  public Reaching towards(Collection<String> assets) {
    Reaching narrowed = new Reaching(facility, connections, network, shared, transfers, isolation);
    narrowed.focus = Focus.on(assets, facility, network);
    shared.register(narrowed);
    return narrowed;
  }

  /** The same network after these changes; what they do not touch is not computed again. */
  public Reaching with(List<Change> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    Changed changed = Changed.of(facility, connections, changes);
    SortedMap<String, Appliance> appliances = new TreeMap<>(network.appliances());
    for (Device device : changed.facility().devices()) {
      if (changed.devices().contains(device.asset())) {
        appliances.put(device.asset(), appliance(device));
      }
    }
    boolean rulesOnly =
        changes.stream()
            .allMatch(it -> it instanceof Change.RemoveRule || it instanceof Change.AddRule);
    Network after =
        rulesOnly
            ? network.with(appliances)
            : Network.of(changed.facility(), changed.connections(), appliances);
    Reaching made =
        new Reaching(
            changed.facility(),
            changed.connections(),
            after,
            shared,
            kept(transfers, after),
            isolation.and(changed.alone(), changed.gone(), changed.sealed()));
    shared.register(made);
    made.focus = focus.isAll() ? Focus.ALL : Focus.on(focus.assets(), changed.facility(), after);
    Transfers kept = exact;
    made.exact = kept == null || kept == transfers ? null : kept(kept, after);
    made.before = rulesOnly ? new Before(this, changed.devices()) : null;
    return made;
  }

  /** What devices that stay as they are do; null where it is better made anew. */
  private @Nullable Transfers kept(@Nullable Transfers now, Network after) {
    try {
      return now == null ? null : now.with(network, after);
    } catch (TooManyPackets e) {
      return null;
    }
  }

  /** Everything, for {@code reachability.json}. */
  public Reachability reachability() {
    List<Origin> origins = new ArrayList<>();
    for (String id : new TreeSet<>(network.entrances().keySet())) {
      origins.add(origin(Origin.Kind.CONNECTION, new Start.Connection(id)));
    }
    for (Segment segment : facility.segments()) {
      origins.add(origin(Origin.Kind.SEGMENT, new Start.Segment(segment.id())));
    }
    Set<String> assumptions = Assumptions.of(facility, network, cutShort, tooComplex.size());
    return new Reachability(
        Collapsing.of(origins, facility, assumptions), List.copyOf(assumptions));
  }

  private Origin origin(Origin.Kind kind, Start start) {
    Answer answer = from(start);
    return new Origin(kind, start.id(), answer.reaches(), answer.undecided());
  }

  /**
   * Ids of the connections through which someone outside the institution may initiate traffic,
   * sorted. The institution's own sites and lines that no device ends are not among them.
   */
  public List<String> entrances() {
    return network.entrances().values().stream()
        .filter(Entrance::foreign)
        .map(it -> it.connection().id())
        .sorted()
        .toList();
  }

  /** What keeps a line from leading anywhere known, in Japanese; empty where it has its place. */
  public Optional<String> unplaced(Start start) {
    Entrance entrance =
        start instanceof Start.Connection it ? network.entrances().get(it.id()) : null;
    return Optional.ofNullable(entrance)
        .filter(it -> it.ports().isEmpty() && it.lan() < 0 && !it.missing().isEmpty())
        .map(it ->
            "接続「%s」は、%sが資料にないため、どこに届くか分かりません。".formatted(it.connection().label(), it.missing()));
  }

  /** Ids of all connections, sorted. */
  public List<String> connections() {
    return network.entrances().keySet().stream().sorted().toList();
  }

  /**
   * Whether the changes that led to this network cannot have touched what the start may initiate;
   * false where that is not known.
   */
  public boolean isAsBefore(Start start) {
    try {
      return before != null && before.isSame(start, this);
    } catch (TooManyPackets e) {
      renew();
      return false;
    }
  }

  /** All that the start may initiate. */
  public Answer from(Start start) {
    Answer answer = answers.get(start);
    if (answer == null) {
      answer = focus.only(bounded(start, Arrivals::all));
      answers.put(start, answer);
    }
    return answer;
  }

  /** What the start may initiate towards one asset; nothing where either does not exist. */
  public Answer between(Start start, String asset) {
    Answer whole = answers.get(start);
    return whole == null ? bounded(start, it -> it.to(asset)).only(asset) : whole.only(asset);
  }

  /** A network too manifold to be computed is undecided, and the next start begins afresh. */
  private Answer bounded(Start start, Function<Arrivals, Answer> asked) {
    try {
      return asked.apply(arrivals(start));
    } catch (TooManyPackets e) {
      tooComplex.add(start);
      renew();
      return Unanswered.of(facility);
    }
  }

  /** Starts whose traffic was not worked out, because its sets outgrew the memory. */
  public Set<Start> tooComplex() {
    return Set.copyOf(tooComplex);
  }

  private void renewWhereFull() {
    // Sets of packets are never freed.
    if (shared.current().isAlmostFull()) {
      renew();
    }
  }

  private void renew() {
    shared.renew();
  }

  @Override
  public void forget() {
    transfers = null;
    exact = null;
    known.clear();
  }

  private Transfers transfers() {
    Transfers made = transfers;
    if (made == null) {
      made = Transfers.of(network, shared.current(), true);
      transfers = made;
    }
    return made;
  }

  /** Of one host, or one packet, it matters which sender it is; of many, that there is one. */
  Transfers transfersOf(Start start) {
    return start instanceof Start.Asset ? exact() : transfers();
  }

  private Transfers exact() {
    Transfers made = exact;
    if (made == null) {
      made =
          Assumptions.sparesSome(facility)
              ? Transfers.of(network, transfers().sets(), false)
              : transfers();
      exact = made;
    }
    return made;
  }

  /** What becomes of this one packet, sent by the start with the source address it bears. */
  public Answer sent(Start start, Packet packet) {
    renewWhereFull();
    if (isUnselected(start, packet)) {
      return Answer.NOTHING;
    }
    try {
      return exactly(start, packet);
    } catch (TooManyPackets e) {
      renew();
      return Unanswered.of(facility);
    }
  }

  private Answer exactly(Start start, Packet packet) {
    boolean ping = packet.protocol().equals("icmp");
    Packet first = ping ? packet.to(packet.destination(), ECHO_REQUEST) : packet;
    Transfers used = exact();
    Beginning whole = Beginning.of(start, network, used.sets());
    PacketSet only = Concrete.only(first, used.sets());
    Beginning one = whole.sending(only, used.sets());
    Arrivals arrivals = arrivals(start, one, used);
    for (int lan : whole.lans()) {
      Answer near = arrivals.toNeighbours(lan, whole, packet.destination());
      if (!near.equals(Answer.NOTHING)) {
        return near;
      }
    }
    return arrivals.each();
  }

  /** Whether it comes by a VPN whose selectors do not name where it goes. */
  private boolean isUnselected(Start start, Packet packet) {
    Entrance entrance =
        start instanceof Start.Connection it ? network.entrances().get(it.id()) : null;
    if (entrance == null) {
      return false;
    }
    ConnectionKind kind = entrance.connection().kind();
    // What is not routed on the internet may be sent all the same.
    boolean open = kind == ConnectionKind.INTERNET || kind == ConnectionKind.MOBILE;
    return !open && !entrance.destinations().contains(packet.destination());
  }

  /**
   * What stops traffic that does not pass; empty where nothing of it can be told.
   *
   * @param service kinds of it; one packet of these is followed
   */
  public List<Hop.Deed> refusals(Start start, String asset, Service service) {
    renewWhereFull();
    try {
      return refused(start, asset, service);
    } catch (TooManyPackets e) {
      renew();
      return List.of();
    }
  }

  private List<Hop.Deed> refused(Start start, String asset, Service service) {
    Transfers used = exact();
    PacketSets sets = used.sets();
    PacketSet meant = sets.destination(network.addressesOf(asset)).and(sets.service(service));
    Beginning whole = Beginning.of(start, network, sets);
    for (Flood.Seed seed : whole.seeds()) {
      Optional<Packet> one = seed.packets().perhaps().and(meant).example();
      if (one.isPresent()) {
        Beginning only = whole.sending(Concrete.only(one.get(), sets), sets);
        return Refusals.of(network, used, Flood.of(network, used, only.seeds()));
      }
    }
    return List.of();
  }

  private Arrivals arrivals(Start start, Beginning beginning, Transfers used) {
    String self = start instanceof Start.Asset it ? it.id() : "";
    Flood flood = Flood.of(network, used, beginning.seeds());
    return new Arrivals(network, used, beginning, flood, self, isolation);
  }

  Arrivals arrivals(Start start) {
    Arrivals arrivals = known.get(start);
    if (arrivals == null) {
      renewWhereFull();
      if (before != null && before.isSame(start, this)) {
        arrivals = before.network().arrivals(start);
      } else {
        Transfers used = transfersOf(start);
        Beginning all = Beginning.of(start, network, used.sets());
        Beginning meant =
            focus.isAll() ? all : all.within(used.sets().destination(focus.destinations()));
        arrivals = arrivals(start, meant, used);
      }
      cutShort |= arrivals.flood().isCutShort();
      known.put(start, arrivals);
    }
    return arrivals;
  }
}
