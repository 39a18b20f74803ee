package org.yagura.knowledge.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.knowledge.yaml.YamlResource;
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
    Object roles = YamlResource.load("system/system-roles.yaml").get("roles");
    if (!(roles instanceof List<?> entries)) {
      throw new IllegalStateException("system-roles.yaml must list roles");
    }
    return new SystemRoles(entries.stream().map(SystemRoles::words).toList());
  }

  private static Words words(Object node) {
    Map<String, Object> entry = YamlResource.map(node, "role");
    String role = String.valueOf(entry.get("role"));
    Object words = Objects.requireNonNull(entry.get("words"), role);
    return new Words(
        Role.valueOf(role.toUpperCase(Locale.ROOT)),
        YamlResource.texts(words, role).stream().map(Spelling::fold).toList());
  }
}
