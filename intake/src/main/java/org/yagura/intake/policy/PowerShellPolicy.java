package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.intake.policy.Meanings.Meaning;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;

/**
 * {@code Get-ADDefaultDomainPasswordPolicy} and {@code Get-ADFineGrainedPasswordPolicy} as a list.
 * A policy of some people has a name and a precedence; the domain's has neither.
 */
final class PowerShellPolicy {

  private PowerShellPolicy() {}

  /** A list: one property a line, {@code MinPasswordLength : 7}. */
  static Optional<Found> read(Lines lines) {
    List<PolicySetting> settings = new ArrayList<>();
    List<PolicySetting> block = new ArrayList<>();
    Owner owner = Owner.DOMAIN;
    boolean ours = false;
    for (int number = 1; number <= lines.all().size(); number++) {
      String line = lines.all().get(number - 1);
      if (line.isBlank()) {
        settings.addAll(owner.own(block));
        block.clear();
        owner = Owner.DOMAIN;
        continue;
      }
      int colon = line.indexOf(" : ");
      if (colon < 0) {
        continue;
      }
      String name = line.substring(0, colon).strip();
      String value = line.substring(colon + 3).strip();
      ours |= name.equalsIgnoreCase("MinPasswordLength");
      owner = owner.with(name, value);
      Optional<Meaning> meaning = Meanings.of(name, value);
      if (meaning.isPresent()) {
        block.add(owner.setting(meaning.get(), lines.at(number)));
      }
    }
    settings.addAll(owner.own(block));
    return ours ? Optional.of(new Found("ad-password-policy", settings)) : Optional.empty();
  }

  /** A table with the properties in its first line, separated by commas. */
  static Optional<Found> table(Lines lines) {
    int header = header(lines);
    if (header < 0) {
      return Optional.empty();
    }
    List<String> names = cells(lines.all().get(header));
    List<PolicySetting> settings = new ArrayList<>();
    for (int row = header + 1; row < lines.all().size(); row++) {
      List<String> values = cells(lines.all().get(row));
      Owner owner = Owner.DOMAIN;
      for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
        owner = owner.with(names.get(i), values.get(i));
      }
      for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
        Optional<Meaning> meaning = Meanings.of(names.get(i), values.get(i));
        if (meaning.isPresent()) {
          settings.add(owner.setting(meaning.get(), lines.at(row + 1)));
        }
      }
    }
    return Optional.of(new Found("ad-password-policy-csv", settings));
  }

  /**
   * The place of the properties' names, from 0, among the first lines; -1 where none holds them.
   */
  private static int header(Lines lines) {
    for (int i = 0; i < Math.min(3, lines.all().size()); i++) {
      if (cells(lines.all().get(i)).stream().anyMatch("MinPasswordLength"::equalsIgnoreCase)) {
        return i;
      }
    }
    return -1;
  }

  /** Cells between commas that stand outside quotation marks. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /** Whom the policy governs. */
  private record Owner(Reach reach, String name) {

    static final Owner DOMAIN = new Owner(Reach.DOMAIN, "");

    Owner with(String property, String value) {
      return switch (property.toLowerCase(Locale.ROOT)) {
        case "precedence" -> new Owner(Reach.GROUP, name);
        case "name" -> new Owner(Reach.GROUP, value);
        case "distinguishedname" -> name.isEmpty() ? new Owner(reach, domain(value)) : this;
        default -> this;
      };
    }

    /** {@code DC=hospital,DC=local} is hospital.local. */
    private static String domain(String distinguished) {
      StringBuilder domain = new StringBuilder();
      for (String part : distinguished.split(",", -1)) {
        if (part.strip().toLowerCase(Locale.ROOT).startsWith("dc=")) {
          domain.append(domain.isEmpty() ? "" : ".").append(part.strip().substring(3));
        }
      }
      return domain.toString();
    }

    PolicySetting setting(Meaning it, Evidence evidence) {
      return new PolicySetting(it.topic(), it.value(), reach, name, "", evidence);
    }

    List<PolicySetting> own(List<PolicySetting> block) {
      return block.stream()
          .map(it ->
              new PolicySetting(it.topic(), it.value(), reach, name, it.asOf(), it.evidence()))
          .toList();
    }
  }
}
