package org.yagura.model.attack;

import java.util.List;

/**
 * The paths that facts support, and the sets of measures that close them.
 *
 * @param paths most likely and shortest first, a handful for each entrance and target
 * @param cuts sets of measures, the best first
 */
public record AttackAnalysis(List<AttackPath> paths, List<Cut> cuts) {

  public static final AttackAnalysis NONE = new AttackAnalysis(List.of(), List.of());

  public AttackAnalysis {
    paths = List.copyOf(paths);
    cuts = List.copyOf(cuts);
  }
}
