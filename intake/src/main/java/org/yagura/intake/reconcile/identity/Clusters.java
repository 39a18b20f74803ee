package org.yagura.intake.reconcile.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.observation.AssetField;

/**
 * Groups sightings that speak of one thing. The likeliest pairs join first; a join is refused where
 * any two members contradict each other, where a person forbade it, or where both stand in one
 * table, which lists every thing once.
 */
public final class Clusters {

  /** Larger groups under one key say nothing: a name like ノートPC, the address of a template. */
  private static final int LARGEST_BLOCK = 60;

  private record Pair(int left, int right, int score) {}

  private final List<IdentityKeys> keys;
  private final Verdicts verdicts;
  private final int[] parent;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Map<String, Integer> nameCounts = new HashMap<>();
  private final Map<String, Integer> addressCounts = new HashMap<>();

  private Clusters(List<IdentityKeys> keys, Verdicts verdicts) {
    this.keys = keys;
    this.verdicts = verdicts;
    this.parent = new int[keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      parent[i] = i;
      members.add(new ArrayList<>(List.of(i)));
      IdentityKeys it = keys.get(i);
      it.names().forEach(name -> nameCounts.merge(material(it) + name, 1, Integer::sum));
      it.addresses().forEach(a -> addressCounts.merge(material(it) + a, 1, Integer::sum));
    }
  }

  /** The groups, each in the order of {@code keys}, ordered by their first member. */
  public static List<List<IdentityKeys>> of(List<IdentityKeys> keys, Verdicts verdicts) {
    Clusters clusters = new Clusters(keys, verdicts);
    clusters.joinForced();
    clusters.joinLikely();
    clusters.joinOnlyOnesOfTheirModel();
    clusters.absorbIntoGroups();
    return clusters.groups();
  }

  private void joinForced() {
    for (Set<Integer> same : verdicts.forced(keys)) {
      int first = -1;
      for (int member : same) {
        if (first >= 0) {
          join(first, member);
        }
        first = member;
      }
    }
  }

  private void joinLikely() {
    for (Pair pair : pairs()) {
      int left = find(pair.left());
      int right = find(pair.right());
      if (left != right && !contradict(left, right)) {
        join(left, right);
      }
    }
  }

  /**
   * A router that a list calls otherwise is the one device of its model that the list holds, where
   * it tells no address and no host name that could speak against it.
   */
  private void joinOnlyOnesOfTheirModel() {
    SoleModels sole = new SoleModels(groups());
    for (int i = 0; i < keys.size(); i++) {
      int device = find(i);
      if (keys.get(i).isConfigured()
          && members.get(device).stream().map(keys::get).noneMatch(IdentityKeys::isList)) {
        sole.listed(keys.get(i))
            .map(it -> find(keys.indexOf(it)))
            .filter(it -> it != device && !contradict(it, device))
            .ifPresent(it -> join(it, device));
      }
    }
  }

  /** Pairs that look alike enough, likeliest first. */
  private List<Pair> pairs() {
    Map<String, List<Integer>> blocks = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      int at = i;
      keys.get(i)
          .blockingKeys()
          .forEach(it -> blocks.computeIfAbsent(it, k -> new ArrayList<>()).add(at));
    }
    Set<Long> seen = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (List<Integer> block : blocks.values()) {
      if (block.size() > LARGEST_BLOCK) {
        continue;
      }
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          consider(block.get(i), block.get(j), seen, pairs);
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair it) -> -it.score())
            .thenComparingInt(Pair::left)
            .thenComparingInt(Pair::right));
    return pairs;
  }

  private void consider(int left, int right, Set<Long> seen, List<Pair> pairs) {
    if (left == right || !seen.add((long) left << 32 | right)) {
      return;
    }
    int score = score(left, right);
    if (score >= Likeness.ENOUGH && !apart(left, right, score)) {
      pairs.add(new Pair(left, right, score));
    }
  }

  private int score(int left, int right) {
    IdentityKeys a = keys.get(left);
    IdentityKeys b = keys.get(right);
    boolean sole = isSole(a) && isSole(b);
    boolean telling =
        a.names().stream().anyMatch(it -> b.names().contains(it) && tells(it, a) && tells(it, b));
    return Likeness.score(a, b, telling, sole);
  }

  /** Whether no other row of its material claims one of its addresses. */
  private boolean isSole(IdentityKeys it) {
    return it.addresses().stream()
        .allMatch(address -> addressCounts.getOrDefault(material(it) + address, 0) == 1);
  }

  private static String material(IdentityKeys it) {
    return it.sighting().origin().file() + "\t";
  }

  /** Whether a name occurs once in its material and is more than a generic word. */
  private boolean tells(String name, IdentityKeys it) {
    return name.length() >= 3 && nameCounts.getOrDefault(material(it) + name, 0) == 1;
  }

  private boolean contradict(int left, int right) {
    for (int l : members.get(left)) {
      for (int r : members.get(right)) {
        int score = score(l, r);
        boolean contrary = score <= Likeness.APART && !isKnownToHaveBoth(left, right, l, r);
        if (contrary || apart(l, r, score)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Two hosts that answered look like two things, unless one member of the group says that it has
   * the addresses of both: a firewall or a server with several network cards.
   */
  private boolean isKnownToHaveBoth(int left, int right, int one, int other) {
    IdentityKeys a = keys.get(one);
    IdentityKeys b = keys.get(other);
    return Stream.concat(members.get(left).stream(), members.get(right).stream())
        .map(keys::get)
        .anyMatch(it ->
            it.shares(it.addresses(), a.addresses()) && it.shares(it.addresses(), b.addresses()));
  }

  private boolean apart(int left, int right, int score) {
    IdentityKeys a = keys.get(left);
    IdentityKeys b = keys.get(right);
    if (!a.site().isEmpty() && !b.site().isEmpty() && !a.site().equals(b.site())) {
      return true;
    }
    if (verdicts.forbids(a, b)) {
      return true;
    }
    boolean oneTable =
        a.isList() && b.isList() && a.sighting().origin().equals(b.sighting().origin());
    return oneTable && !isDuplicate(a, b, score);
  }

  /**
   * A row written twice in one list: the same machine by more than one sign, and no other count.
   */
  private static boolean isDuplicate(IdentityKeys a, IdentityKeys b, int score) {
    boolean sameSerial = a.shares(a.serials(), b.serials());
    boolean sameMac = a.shares(a.macs(), b.macs());
    boolean sameHost = a.shares(a.hostnames(), b.hostnames());
    boolean sameAddress = a.shares(a.addresses(), b.addresses());
    boolean sameName = a.shares(a.names(), b.names());
    String tag = a.value(AssetField.ASSET_TAG);
    boolean sameTag = !tag.isEmpty() && tag.equals(b.value(AssetField.ASSET_TAG));
    int signs =
        (sameSerial ? 1 : 0)
            + (sameMac ? 1 : 0)
            + (sameHost ? 1 : 0)
            + (sameAddress ? 1 : 0)
            + (sameName ? 1 : 0)
            + (sameTag ? 1 : 0);
    boolean nothingElse = a.saysNothingElseThan(b);
    return (signs >= 2 || (sameHost && nothingElse))
        && (sameSerial || sameMac || sameHost || sameAddress)
        && (score >= 100 || (sameTag && sameHost) || nothingElse);
  }

  /** Measured hosts within the range of a row that stands for several devices belong to it. */
  private void absorbIntoGroups() {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).ranges().isEmpty() && keys.get(i).isList()) {
        groups.add(i);
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (find(i) == i && onlyMeasured(i)) {
        absorb(i, groups);
      }
    }
  }

  private boolean onlyMeasured(int cluster) {
    return members.get(cluster).stream()
        .map(keys::get)
        .allMatch(it -> !it.isList() && !it.isConfigured() && !it.addresses().isEmpty());
  }

  private void absorb(int cluster, List<Integer> groups) {
    for (int group : groups) {
      boolean within =
          members.get(cluster).stream()
              .flatMap(it -> keys.get(it).addresses().stream())
              .map(AddressBlock::of)
              .allMatch(it -> keys.get(group).ranges().stream().anyMatch(r -> r.contains(it)));
      if (within
          && find(group) != find(cluster)
          && keys.get(group).site().equals(keys.get(cluster).site())) {
        join(group, cluster);
        return;
      }
    }
  }

  private int find(int at) {
    int root = at;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[at] = root;
    return root;
  }

  private void join(int left, int right) {
    int a = find(left);
    int b = find(right);
    if (a == b) {
      return;
    }
    int root = Math.min(a, b);
    int other = Math.max(a, b);
    parent[other] = root;
    members.get(root).addAll(members.get(other));
    members.get(other).clear();
  }

  private List<List<IdentityKeys>> groups() {
    List<List<IdentityKeys>> groups = new ArrayList<>();
    for (List<Integer> group : members) {
      if (!group.isEmpty()) {
        groups.add(group.stream().sorted().map(keys::get).toList());
      }
    }
    return groups;
  }
}
