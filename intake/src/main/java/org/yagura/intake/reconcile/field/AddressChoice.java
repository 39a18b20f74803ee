package org.yagura.intake.reconcile.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/**
 * Chooses the addresses of a thing. What was configured or answered holds; a list's address holds
 * beside it unless the measurement contradicts it: the list names addresses and none of them was
 * ever seen, though others were.
 *
 * @param kept sorted by address
 * @param believed statements whose addresses were kept
 * @param rejected statements whose addresses were not
 */
public record AddressChoice(Set<String> kept, List<Statement> believed, List<Statement> rejected) {

  public static AddressChoice of(List<Statement> statements, boolean networkDevice) {
    List<Statement> real =
        statements.stream()
            .filter(it -> !it.value().equals("DHCP"))
            .sorted(Statement.BY_AUTHORITY)
            .toList();
    if (real.isEmpty()) {
      return new AddressChoice(
          statements.isEmpty() ? Set.of() : Set.of("DHCP"), statements, List.of());
    }
    Map<Origin, List<Statement>> bySource =
        real.stream()
            .collect(
                Collectors.groupingBy(Statement::origin, LinkedHashMap::new, Collectors.toList()));
    List<Statement> believed = new ArrayList<>();
    List<Statement> rejected = new ArrayList<>();
    OriginKind strongest = real.getFirst().origin().kind();
    for (List<Statement> source : bySource.values()) {
      boolean agrees =
          believed.isEmpty()
              || (seen(source.getFirst().origin().kind())
                  && strongest != OriginKind.DECISION
                  && (networkDevice || seen(strongest)))
              || overlap(source, believed);
      (agrees ? believed : rejected).addAll(source);
    }
    if (networkDevice && strongest == OriginKind.CONFIGURATION) {
      splitByConfiguration(believed, rejected);
    }
    return new AddressChoice(values(believed), believed, rejected);
  }

  /** A device that tells all its addresses leaves no room for a list's further ones. */
  private static void splitByConfiguration(List<Statement> believed, List<Statement> rejected) {
    Set<String> own =
        believed.stream()
            .filter(it -> it.origin().kind() != OriginKind.LIST)
            .map(Statement::value)
            .collect(Collectors.toSet());
    List<Statement> foreign =
        believed.stream()
            .filter(it -> it.origin().kind() == OriginKind.LIST && !own.contains(it.value()))
            .toList();
    believed.removeAll(foreign);
    rejected.addAll(foreign);
  }

  private static boolean seen(OriginKind kind) {
    return kind == OriginKind.CONFIGURATION || kind == OriginKind.MEASUREMENT;
  }

  private static boolean overlap(List<Statement> source, List<Statement> believed) {
    return source.stream()
        .anyMatch(s -> believed.stream().anyMatch(b -> overlap(s.value(), b.value())));
  }

  private static boolean overlap(String left, String right) {
    if (left.equals(right)) {
      return true;
    }
    Optional<AddressBlock> a = AddressBlock.tryParse(left);
    Optional<AddressBlock> b = AddressBlock.tryParse(right);
    return a.isPresent() && b.isPresent() && a.get().overlaps(b.get());
  }

  /** The distinct values; a single address within a kept range is not repeated. */
  private static Set<String> values(Collection<Statement> statements) {
    List<AddressBlock> ranges = new ArrayList<>();
    for (Statement it : statements) {
      AddressBlock.tryParse(it.value()).filter(b -> !b.isSingle()).ifPresent(ranges::add);
    }
    Set<String> values = new TreeSet<>(BY_ADDRESS);
    for (Statement it : statements) {
      Optional<AddressBlock> block = AddressBlock.tryParse(it.value());
      boolean within =
          block.isPresent()
              && block.get().isSingle()
              && ranges.stream().anyMatch(r -> r.contains(block.get()));
      if (!within) {
        values.add(it.value());
      }
    }
    return values;
  }

  private static final Comparator<String> BY_ADDRESS =
      Comparator.comparing((String it) ->
              AddressBlock.tryParse(it).map(AddressBlock::first).orElse(Long.MAX_VALUE))
          .thenComparing(it -> it);

  public Optional<Discrepancy> discrepancy(String subject) {
    if (rejected.isEmpty()) {
      return Optional.empty();
    }
    List<Discrepancy.Stated> values = new ArrayList<>();
    String all = String.join(", ", kept);
    values.add(new Discrepancy.Stated(all, FieldChoice.evidence(believed)));
    Map<String, List<Statement>> others =
        rejected.stream()
            .collect(
                Collectors.groupingBy(Statement::value, LinkedHashMap::new, Collectors.toList()));
    others.forEach(
        (value, who) -> values.add(new Discrepancy.Stated(value, FieldChoice.evidence(who))));
    return Optional.of(
        new Discrepancy(
            "discrepancy-" + subject + "-" + AssetField.ADDRESS.id(),
            subject,
            AssetField.ADDRESS.id(),
            values,
            all,
            Reasons.kept(believed.getFirst().origin(), rejected.getFirst().origin())));
  }
}
