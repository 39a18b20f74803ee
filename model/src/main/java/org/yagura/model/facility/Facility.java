package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yagura.model.policy.Rules;

/**
 * The one model of the facility that everything else reads. Collections are sorted by id, but for
 * {@link Lists}.
 *
 * @param devices assets whose own configuration was read
 */
public record Facility(
    Profile profile,
    List<Asset> assets,
    List<Segment> segments,
    List<CareSystem> systems,
    List<Vendor> vendors,
    List<Account> accounts,
    List<Device> devices,
    Lists lists,
    Rules rules) {
  public Facility {
    Objects.requireNonNull(profile);
    assets = List.copyOf(assets);
    segments = List.copyOf(segments);
    systems = List.copyOf(systems);
    vendors = List.copyOf(vendors);
    accounts = List.copyOf(accounts);
    devices = List.copyOf(devices);
    Objects.requireNonNull(lists);
    Objects.requireNonNull(rules);
  }

  /** A facility of whose policies nothing is known. */
  public Facility(
      Profile profile,
      List<Asset> assets,
      List<Segment> segments,
      List<CareSystem> systems,
      List<Vendor> vendors,
      List<Account> accounts,
      List<Device> devices,
      Lists lists) {
    this(profile, assets, segments, systems, vendors, accounts, devices, lists, Rules.NONE);
  }

  public Optional<Asset> asset(String id) {
    return assets.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
