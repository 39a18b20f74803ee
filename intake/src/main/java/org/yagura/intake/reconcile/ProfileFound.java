package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.facility.Profile;
import org.yagura.model.observation.ProfileStatement;

/** Who the facility is, as {@code facility.yaml} states it; the first statement of a field wins. */
final class ProfileFound {

  private ProfileFound() {}

  static Profile of(List<ProfileStatement> statements) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> functions = new ArrayList<>();
    for (ProfileStatement it : statements) {
      evidence.add(it.evidence());
      it.fields().stream()
          .filter(field -> field.key().equals("vendors"))
          .forEach(field -> evidence.add(field.value().evidence()));
      it.functions().stream().map(Sourced::value).forEach(functions::add);
    }
    return new Profile(
        text(statements, "name"),
        text(statements, "kind"),
        number(text(statements, "beds")),
        text(statements, "prefecture"),
        functions.stream().distinct().toList(),
        flag(text(statements, "hasDedicatedStaff")),
        evidence);
  }

  private static String text(List<ProfileStatement> statements, String key) {
    return statements.stream()
        .flatMap(it -> it.fields().stream())
        .filter(it -> it.key().equals(key))
        .map(it -> it.value().value())
        .findFirst()
        .orElse("");
  }

  private static @Nullable Integer number(String text) {
    return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Boolean flag(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }
}
