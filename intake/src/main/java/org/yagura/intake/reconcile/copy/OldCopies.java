package org.yagura.intake.reconcile.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Keeps of several configurations of one device the newest: a backup from last month beside the
 * running configuration is the commonest state of a folder, and would invent a second set of
 * connections. Configurations that only share a name stay apart.
 */
public final class OldCopies {

  private final List<DeviceConfiguration> current = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  /** The configurations of one thing, from any number of files. */
  public OldCopies(List<DeviceConfiguration> ofOneThing) {
    List<DeviceConfiguration> ordered = new ArrayList<>(ofOneThing);
    ordered.sort(Comparator.comparing(DeviceConfiguration::file));
    for (DeviceConfiguration it : ordered) {
      enter(it);
    }
  }

  /** The configurations that speak for the thing. */
  public List<DeviceConfiguration> current() {
    return List.copyOf(current);
  }

  /** Why the others do not, each at its file. */
  public List<Problem> notes() {
    return List.copyOf(notes);
  }

  private void enter(DeviceConfiguration newcomer) {
    for (int i = 0; i < current.size(); i++) {
      DeviceConfiguration held = current.get(i);
      if (areOneState(held, newcomer)) {
        boolean replaces = !Freshness.of(newcomer).newerThan(Freshness.of(held)).isEmpty();
        note(replaces ? newcomer : held, replaces ? held : newcomer);
        if (replaces) {
          current.set(i, newcomer);
        }
        return;
      }
    }
    current.add(newcomer);
  }

  /** Two files of one platform that describe the same interfaces, neither a mere extract. */
  private static boolean areOneState(DeviceConfiguration a, DeviceConfiguration b) {
    return !a.file().equals(b.file())
        && a.identity().platform() == b.identity().platform()
        && isNoExtract(a, b)
        && (overlap(addresses(a), addresses(b))
            || (addresses(a).isEmpty() && addresses(b).isEmpty() && overlap(names(a), names(b))));
  }

  private static boolean isNoExtract(DeviceConfiguration a, DeviceConfiguration b) {
    int fewer = Math.min(a.coverage().understood(), b.coverage().understood());
    return 2 * fewer >= Math.max(a.coverage().understood(), b.coverage().understood());
  }

  private static boolean overlap(Set<String> left, Set<String> right) {
    long shared = left.stream().filter(right::contains).count();
    return shared > 0 && 2 * shared >= Math.min(left.size(), right.size());
  }

  private static Set<String> addresses(DeviceConfiguration device) {
    return interfaces(device)
        .flatMap(it -> it.addresses().stream().map(a -> it.name() + " " + a))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> names(DeviceConfiguration device) {
    return interfaces(device)
        .map(NetworkInterface::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<NetworkInterface> interfaces(DeviceConfiguration device) {
    return device.network().interfaces().stream();
  }

  private void note(DeviceConfiguration kept, DeviceConfiguration old) {
    String sign = Freshness.of(kept).newerThan(Freshness.of(old));
    SourceRef at = new SourceRef.Whole(old.file());
    if (sign.isEmpty()) {
      notes.add(
          new Problem(
              at,
              Gravity.PARTIAL,
              "「%s」と同じ機器の設定です。どちらが新しいか分からないため、「%s」だけを使いました。".formatted(kept.file(), kept.file()),
              "古いほうを資料のフォルダから外して、もう一度実行してください。"));
    } else {
      notes.add(
          new Problem(
              at,
              Gravity.NOTE,
              "「%s」と同じ機器の古い控えと見なしました（新しいほうは%s）。調査には新しいほうだけを使っています。".formatted(kept.file(), sign),
              "別の機器の設定であれば、decisions.yaml の different で教えてください。"));
    }
  }
}
