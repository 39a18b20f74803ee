package org.yagura.analysis.reachability.trace;

import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.reachability.Hop;

/**
 * Why a packet passes.
 *
 * @param via devices it passes, in order
 * @param evidence the lines that let it, each once
 * @param missing what would have to be known to be sure, in Japanese; empty where it surely passes
 */
public record Explained(List<Hop> via, List<Evidence> evidence, List<String> missing) {
  public Explained {
    via = List.copyOf(via);
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }
}
