package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.model.evidence.Evidence;

/**
 * What a device lets pass.
 *
 * @param bindings where lists of {@link RuleList.Scope#INTERFACE} stand
 */
public record Filtering(List<RuleList> lists, List<Binding> bindings) {

  public static final Filtering NONE = new Filtering(List.of(), List.of());

  public enum Direction {
    /** Packets that enter the device through the interface. */
    IN,
    /** Packets that leave it. */
    OUT
  }

  /**
   * A place where lists apply.
   *
   * @param lists names of lists, tried one after the other; a name without a list of that name is
   *     an undefined reference
   */
  public record Binding(
      String interfaceName, Direction direction, List<String> lists, Evidence evidence) {
    public Binding {
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(direction);
      lists = List.copyOf(lists);
      Objects.requireNonNull(evidence);
    }
  }

  public Filtering {
    lists = List.copyOf(lists);
    bindings = List.copyOf(bindings);
  }

  public Optional<RuleList> list(String name) {
    return lists.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  public Stream<Binding> at(String interfaceName, Direction direction) {
    return bindings.stream()
        .filter(it -> it.interfaceName().equals(interfaceName) && it.direction() == direction);
  }

  /** Lists that judge traffic through the device. */
  public Stream<RuleList> transit() {
    return lists.stream().filter(it -> it.scope() == RuleList.Scope.TRANSIT);
  }
}
