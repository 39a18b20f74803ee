package org.yagura.intake.scan.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.MacAddress;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/**
 * One host of a scan or one entry of a table, gathered while its lines are read. What devices and
 * people call themselves may hold passwords; they are replaced here.
 */
public final class ScannedHost {

  private static final int MOST_PORTS = 65_536;
  private static final int MOST_VALUES = 1_000;

  private final Evidence evidence;
  private final List<Sourced<String>> addresses = new ArrayList<>();
  private final List<Sourced<MacAddress>> macs = new ArrayList<>();
  private final List<Sourced<String>> vendors = new ArrayList<>();
  private final List<Sourced<String>> hostnames = new ArrayList<>();
  private final List<Sourced<OpenPort>> ports = new ArrayList<>();
  private final List<Sourced<String>> systems = new ArrayList<>();
  private final List<Sourced<String>> guesses = new ArrayList<>();
  private final List<Sourced<String>> notes = new ArrayList<>();
  private @Nullable Sourced<String> lastSeen;
  private boolean measured = true;
  private String answer = "";

  /**
   * @param evidence where the host begins
   */
  public ScannedHost(Evidence evidence) {
    this.evidence = Secrets.masked(evidence);
  }

  /** An address in dotted form; anything else is left out. */
  public void address(String text, Evidence at) {
    OptionalLong address = Ipv4.tryParse(text);
    if (address.isPresent() && address.getAsLong() != 0) {
      addOnce(addresses, Ipv4.format(address.getAsLong()), at);
    }
  }

  /**
   * A hardware address in any usual form; group addresses and text that is none are left out.
   *
   * @param vendor the maker as the scanner names it; empty when it does not
   */
  public void mac(String text, String vendor, Evidence at) {
    MacAddress.tryParse(text)
        .filter(it -> !it.isUnusable())
        .ifPresent(it -> {
          addOnce(macs, it, at);
          if (!vendor.isBlank()) {
            addOnce(vendors, Secrets.masked(vendor), at);
          }
        });
  }

  /** A host name or a full domain name, of which the first part counts; addresses are none. */
  public void hostname(String text, Evidence at) {
    String name = Secrets.masked(text.strip());
    int dot = name.indexOf('.');
    if (Ipv4.tryParse(name).isEmpty()) {
      name = dot > 0 ? name.substring(0, dot) : name;
      if (!name.isBlank() && !name.equalsIgnoreCase("localhost") && name.length() <= 255) {
        addOnce(hostnames, name, at);
      }
    }
  }

  public void port(OpenPort port, Evidence at) {
    if (ports.size() < MOST_PORTS) {
      ports.add(new Sourced<>(port.masked(), Secrets.masked(at)));
    }
  }

  /** An operating system that the host itself or a login on it stated. */
  public void system(String text, Evidence at) {
    addOnce(systems, Secrets.masked(text), at);
  }

  /** An operating system guessed from the way packets look; only the first counts. */
  public void guess(String text, Evidence at) {
    if (guesses.isEmpty() && !text.isBlank()) {
      guesses.add(new Sourced<>(Secrets.masked(text.strip()), Secrets.masked(at)));
    }
  }

  public void note(String text, Evidence at) {
    addOnce(notes, Secrets.masked(text), at);
  }

  /** The day it was seen last, ISO. */
  public void lastSeen(String day, Evidence at) {
    lastSeen = new Sourced<>(day, Secrets.masked(at));
  }

  /**
   * How it showed that it is there.
   *
   * @param reason the scanner's word, such as {@code arp-response}, with the packets' time to live
   */
  public void answered(String reason) {
    answer = reason;
  }

  /** It did not answer; someone only says so, as a lease does. */
  public void claimedOnly() {
    measured = false;
  }

  /** What others put there turned out not to be its own. */
  void forgetMacs() {
    macs.clear();
    vendors.clear();
  }

  void forgetPorts(Set<Integer> numbers) {
    ports.removeIf(
        it -> it.value().protocol().equals("tcp") && numbers.contains(it.value().number()));
  }

  public Evidence evidence() {
    return evidence;
  }

  public List<Sourced<String>> addresses() {
    return addresses;
  }

  public List<Sourced<MacAddress>> macs() {
    return macs;
  }

  List<Sourced<String>> vendors() {
    return vendors;
  }

  public List<Sourced<String>> hostnames() {
    return hostnames;
  }

  public List<Sourced<OpenPort>> ports() {
    return ports;
  }

  List<Sourced<String>> systems() {
    return systems;
  }

  List<Sourced<String>> guesses() {
    return guesses;
  }

  List<Sourced<String>> notes() {
    return notes;
  }

  Optional<Sourced<String>> lastSeen() {
    return Optional.ofNullable(lastSeen);
  }

  boolean measured() {
    return measured;
  }

  String answer() {
    return answer;
  }

  private static <T> void addOnce(List<Sourced<T>> list, T value, Evidence at) {
    boolean blank = value instanceof String text && text.isBlank();
    if (!blank
        && list.size() < MOST_VALUES
        && list.stream().noneMatch(it -> it.value().equals(value))) {
      list.add(new Sourced<>(value, Secrets.masked(at)));
    }
  }
}
