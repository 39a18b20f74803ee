package org.yagura.intake.reconcile.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.model.observation.AssetField;

/** Finds the one listed network device of a model, where only one configuration is of it. */
final class SoleModels {

  private static final int SHORTEST = 4;

  private final List<List<IdentityKeys>> groups;

  SoleModels(List<List<IdentityKeys>> groups) {
    this.groups = groups;
  }

  /** A row of the only list entry that may mean the configured device; empty where others may. */
  Optional<IdentityKeys> listed(IdentityKeys device) {
    String model = device.value(AssetField.MODEL);
    if (!tells(model)) {
      return Optional.empty();
    }
    List<List<IdentityKeys>> ofModel = new ArrayList<>();
    for (List<IdentityKeys> group : groups) {
      if (group.stream().anyMatch(it -> isOf(model, it))) {
        ofModel.add(group);
      }
    }
    List<List<IdentityKeys>> others = ofModel.stream().filter(it -> !it.contains(device)).toList();
    return others.size() == 1 && mayBeMeant(device, others.getFirst())
        ? others.getFirst().stream().findFirst()
        : Optional.empty();
  }

  /** RTX1300 and IX2215 tell a model, ルータ and Catalyst do not. */
  private static boolean tells(String model) {
    return model.length() >= SHORTEST && model.chars().anyMatch(Character::isDigit);
  }

  private static boolean isOf(String model, IdentityKeys it) {
    String other = it.value(AssetField.MODEL);
    boolean same = tells(other) && (other.contains(model) || model.contains(other));
    return same || it.names().stream().anyMatch(name -> name.contains(model));
  }

  private static boolean mayBeMeant(IdentityKeys device, List<IdentityKeys> group) {
    return group.stream()
        .allMatch(it ->
            it.isList()
                && !it.isGroup()
                && it.addresses().isEmpty()
                && (device.hostnames().isEmpty() || it.hostnames().isEmpty()));
  }
}
