package org.yagura.knowledge.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.spelling.Spelling;

/** Tells the part a system plays by what it is called. */
public final class SystemRoles {

  private record Words(Role role, List<String> folded) {}

  private static final SystemRoles STANDARD = load();

  private final List<Words> words;

  private SystemRoles(List<Words> words) {
    this.words = List.copyOf(words);
  }

  /** The roles as shipped. */
  public static SystemRoles standard() {
    return STANDARD;
  }

  /** The role that a name tells; empty when it tells none. */
  public Optional<Role> ofName(String name) {
    String folded = Spelling.fold(name);
    return words.stream()
        .filter(it -> it.folded().stream().anyMatch(folded::contains))
        .map(Words::role)
        .findFirst();
  }

  private static SystemRoles load() {
    try (InputStream in = SystemRoles.class.getResourceAsStream("system-roles.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the resource system-roles.yaml is missing");
      }
      List<Words> words = new ArrayList<>();
      if (new Load(LoadSettings.builder().build()).loadFromInputStream(in) instanceof Map<?, ?> map
          && map.get("roles") instanceof List<?> roles) {
        roles.forEach(it -> words.add(words((Map<?, ?>) it)));
      }
      return new SystemRoles(words);
    } catch (IOException e) {
      throw new UncheckedIOException("system-roles.yaml", e);
    }
  }

  private static Words words(Map<?, ?> entry) {
    List<String> folded = new ArrayList<>();
    if (entry.get("words") instanceof List<?> list) {
      list.forEach(it -> folded.add(Spelling.fold(String.valueOf(it))));
    }
    String role = String.valueOf(entry.get("role")).toUpperCase(Locale.ROOT);
    return new Words(Role.valueOf(role), folded);
  }
}
