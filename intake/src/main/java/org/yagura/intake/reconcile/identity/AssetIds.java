package org.yagura.intake.reconcile.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.model.observation.AssetField;

/** Ids of assets: the strongest identity that any material states, never a position. */
public final class AssetIds {

  private AssetIds() {}

  /** The id of a group of sightings, before ids that collide are told apart. */
  public static String of(Collection<IdentityKeys> cluster) {
    String site = cluster.stream().map(IdentityKeys::site).sorted().reduce("", (a, b) -> b);
    String prefix = site.isEmpty() ? "asset-" : "asset-" + site + "-";
    for (List<String> identities : ranked(cluster)) {
      if (!identities.isEmpty()) {
        return prefix + identities.getFirst();
      }
    }
    return prefix + "unnamed";
  }

  /** Every id that the sighting alone could give. */
  public static Set<String> candidates(IdentityKeys keys) {
    Set<String> ids = new TreeSet<>();
    String prefix = keys.site().isEmpty() ? "asset-" : "asset-" + keys.site() + "-";
    ranked(List.of(keys)).forEach(it -> it.forEach(id -> ids.add(prefix + id)));
    return ids;
  }

  private static List<List<String>> ranked(Collection<IdentityKeys> cluster) {
    return List.of(
        sorted(cluster, "sn-", it -> it.isConfigured() ? it.serials() : Set.of()),
        sorted(cluster, "host-", IdentityKeys::hostnames),
        sorted(cluster, "sn-", IdentityKeys::serials),
        sorted(cluster, "mac-", IdentityKeys::macs),
        sorted(cluster, "name-", AssetIds::nameAndPlace),
        sorted(cluster, "ip-", IdentityKeys::addresses),
        sorted(cluster, "tag-", it -> stated(it, AssetField.ASSET_TAG)),
        sorted(cluster, "model-", it -> stated(it, AssetField.MODEL)));
  }

  private static Set<String> stated(IdentityKeys keys, AssetField field) {
    String value = keys.value(field);
    return value.isEmpty() ? Set.of() : Set.of(value);
  }

  private static Set<String> nameAndPlace(IdentityKeys keys) {
    if (keys.name().isEmpty()) {
      return Set.of();
    }
    String address = keys.addresses().isEmpty() ? "" : "-" + keys.addresses().iterator().next();
    String place = address.isEmpty() ? keys.value(AssetField.LOCATION) : "";
    return Set.of(keys.name() + address + (place.isEmpty() ? "" : "-" + place));
  }

  private static List<String> sorted(
      Collection<IdentityKeys> cluster,
      String kind,
      java.util.function.Function<IdentityKeys, Set<String>> key) {
    Set<String> all = new TreeSet<>();
    cluster.forEach(it -> key.apply(it).forEach(v -> all.add(kind + v)));
    return new ArrayList<>(all);
  }
}
