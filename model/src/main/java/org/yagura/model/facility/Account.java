package org.yagura.model.facility;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yagura.model.evidence.Evidence;

/**
 * An account that a list, a directory or a configuration names; never its password.
 *
 * @param target what it opens, as written: a host name, 全サーバ共通, the directory's domain
 * @param assets ids of the assets it opens, as far as the target could be resolved, sorted
 * @param holder who uses it
 * @param state whether it can be used
 * @param facts further statements ({@code lastLogon}, {@code passwordLength}, ...), by name
 */
public record Account(
    String id,
    String name,
    String target,
    List<String> assets,
    String privilege,
    String holder,
    State state,
    SortedMap<String, String> facts,
    List<Evidence> evidence) {

  public enum State {
    ENABLED,
    DISABLED,
    UNKNOWN
  }

  public Account {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(target);
    assets = List.copyOf(assets);
    Objects.requireNonNull(privilege);
    Objects.requireNonNull(holder);
    Objects.requireNonNull(state);
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    evidence = List.copyOf(evidence);
  }

  /** A further statement, or empty text where none is made. */
  public String fact(String name) {
    return facts.getOrDefault(name, "");
  }
}
