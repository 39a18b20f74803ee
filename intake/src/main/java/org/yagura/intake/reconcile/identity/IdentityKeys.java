package org.yagura.intake.reconcile.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.observation.Sighting;
import org.yagura.model.spelling.Spelling;

/**
 * What identifies the thing a sighting speaks of, folded for comparison.
 *
 * @param names in the order of the material; a row may give a thing two
 * @param addresses single addresses; they identify only where {@code sighting.measured()}
 * @param ranges address ranges of rows that stand for several devices
 * @param site folded; empty where the material names none
 */
public record IdentityKeys(
    Sighting sighting,
    Set<String> serials,
    Set<String> macs,
    Set<String> hostnames,
    Set<String> names,
    Set<String> addresses,
    List<AddressBlock> ranges,
    String site) {

  public static IdentityKeys of(Sighting sighting) {
    Set<String> addresses = new TreeSet<>();
    List<AddressBlock> ranges = new ArrayList<>();
    sighting
        .all(AssetField.ADDRESS)
        .map(it -> AddressBlock.tryParse(it.value()))
        .flatMap(Optional::stream)
        .forEach(it -> {
          if (it.isSingle()) {
            addresses.add(it.toString());
          } else {
            ranges.add(it);
          }
        });
    return new IdentityKeys(
        sighting,
        folded(sighting, AssetField.SERIAL),
        sighting
            .all(AssetField.MAC)
            .map(Claim::value)
            .collect(Collectors.toCollection(TreeSet::new)),
        hostnames(sighting),
        names(sighting),
        addresses,
        ranges,
        sighting.first(AssetField.SITE).map(it -> Spelling.fold(it.value())).orElse(""));
  }

  private static Set<String> folded(Sighting sighting, AssetField field) {
    return sighting
        .all(field)
        .map(it -> Spelling.fold(it.value()))
        .filter(it -> it.length() >= 4)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Sighting sighting) {
    return sighting
        .all(AssetField.NAME)
        .map(it -> Spelling.fold(it.value()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The first name; empty when the material gives none. */
  public String name() {
    return names.isEmpty() ? "" : names.iterator().next();
  }

  /** Host names without their domain; names that every device of a kind bears identify nothing. */
  private static Set<String> hostnames(Sighting sighting) {
    return sighting
        .all(AssetField.HOSTNAME)
        .map(it -> shortName(it.value()))
        .filter(it -> it.length() >= 2 && !COMMON_HOSTNAMES.contains(it))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shortName(String hostname) {
    int dot = hostname.indexOf('.');
    String first = dot > 0 ? hostname.substring(0, dot) : hostname;
    return Spelling.fold(first).toLowerCase(Locale.ROOT);
  }

  private static final Set<String> COMMON_HOSTNAMES =
      Set.of("localhost", "router", "switch", "awplus", "fortigate", "unknown", "printer", "none");

  /** Whether it stands for several devices, so that many measured hosts may belong to it. */
  public boolean isGroup() {
    return !ranges.isEmpty()
        || sighting.first(AssetField.COUNT).map(it -> !it.value().equals("1")).orElse(false);
  }

  public boolean isList() {
    return sighting.origin().kind() == OriginKind.LIST;
  }

  public boolean isConfigured() {
    return sighting.origin().kind() == OriginKind.CONFIGURATION;
  }

  public boolean isNetworkDevice() {
    return sighting.first(AssetField.KIND).map(it -> it.value().equals("network")).orElse(false);
  }

  public String value(AssetField field) {
    return sighting.first(field).map(it -> Spelling.fold(it.value())).orElse("");
  }

  /** Whether no field that both state differs: the same row written twice. */
  public boolean saysNothingElseThan(IdentityKeys other) {
    return Stream.of(AssetField.values())
        .filter(it -> it != AssetField.NOTE)
        .allMatch(it -> {
          Set<String> mine = values(it);
          Set<String> others = other.values(it);
          return mine.isEmpty() || others.isEmpty() || mine.equals(others);
        });
  }

  private Set<String> values(AssetField field) {
    return sighting
        .all(field)
        .map(it -> Spelling.fold(it.value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public boolean shares(Set<String> mine, Set<String> other) {
    return !Collections.disjoint(mine, other);
  }

  /** Whether a hardware address is all that is known of it. */
  boolean isBareMac() {
    return !macs.isEmpty()
        && serials.isEmpty()
        && hostnames.isEmpty()
        && addresses.isEmpty()
        && names.isEmpty();
  }

  /** Every key under which another sighting of the same thing could be found. */
  public Stream<String> blockingKeys() {
    Stream<String> strong =
        Stream.of(
                serials.stream().map(it -> "serial " + it),
                macs.stream().map(it -> "mac " + it),
                hostnames.stream().map(it -> "host " + it),
                addresses.stream().map(it -> "address " + it))
            .flatMap(it -> it);
    // A list may put the host name into the column of names, and the other way round.
    Stream<String> called = names.stream().flatMap(it -> Stream.of("name " + it, "host " + it));
    Stream<String> ports =
        isNetworkDevice() || isBareMac()
            ? macs.stream().map(it -> "ports " + it.substring(0, it.length() - 3))
            : Stream.empty();
    return Stream.of(strong, called, ports).flatMap(it -> it).distinct();
  }
}
