package org.yagura.analysis.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.knowledge.system.SystemRoles;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/**
 * The listed backups by the system they are of.
 *
 * @param named by the name that the list uses first, in the order of the list
 * @param systems the hospital's systems
 */
record Groups(Map<String, List<ListedThing>> named, List<CareSystem> systems) {

  private static final Pattern ALL = Pattern.compile("^(全|すべて|全て)(システム|サーバ|データ|体|部)?.*");

  static Groups of(Facility facility) {
    Map<String, List<ListedThing>> named = new LinkedHashMap<>();
    Map<String, String> spelled = new HashMap<>();
    Groups groups = new Groups(named, facility.systems());
    for (ListedThing it : facility.lists().backups()) {
      for (String target : groups.targets(it, facility)) {
        String name = spelled.computeIfAbsent(Spelling.fold(target), s -> target);
        named.computeIfAbsent(name, s -> new ArrayList<>()).add(it);
      }
    }
    return groups;
  }

  /** A row may name several systems; further cells of a row only say more of the same. */
  private List<String> targets(ListedThing it, Facility facility) {
    List<String> cells = it.entry().text(ListField.TARGET).lines().toList();
    if (cells.isEmpty()) {
      return List.of(it.name());
    }
    List<String> each =
        Stream.of(cells.getFirst().split("[、,，]"))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .map(t -> system(t).or(() -> ofAsset(t, facility)).map(CareSystem::name).orElse(t))
            .distinct()
            .toList();
    return each.isEmpty() ? List.of(it.name()) : each;
  }

  /** The system of the one asset that a name means. */
  private Optional<CareSystem> ofAsset(String name, Facility facility) {
    String folded = Spelling.fold(name);
    return facility.assets().stream()
        .filter(it ->
            Spelling.fold(it.names().hostname()).equals(folded)
                || Spelling.fold(it.names().name()).equals(folded))
        .flatMap(it -> systems.stream().filter(s -> s.assets().contains(it.id())))
        .findFirst();
  }

  /** The system of the hospital that a name in the backup list means. */
  Optional<CareSystem> system(String name) {
    String folded = Spelling.fold(name);
    return systems.stream()
        .filter(it -> Spelling.fold(it.name()).equals(folded))
        .findFirst()
        .or(() -> systems.stream().filter(it -> Spelling.compatible(it.name(), name)).findFirst());
  }

  /** Whether any listed backup is of the system, or of all of them. */
  boolean covers(CareSystem system) {
    return named.keySet().stream()
        .anyMatch(it ->
            ALL.matcher(it).matches()
                || system(it).filter(system::equals).isPresent()
                || Spelling.compatible(it, system.name())
                || SystemRoles.standard().ofName(it).filter(r -> r == system.role()).isPresent());
  }
}
