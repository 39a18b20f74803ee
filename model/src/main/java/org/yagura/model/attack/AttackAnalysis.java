package org.yagura.model.attack;

import java.util.List;
import java.util.Objects;

/**
 * The paths that facts support, and the sets of measures that close them.
 *
 * @param paths most likely and shortest first, a handful for each entrance and target
 * @param cuts sets of measures, the one that is advised first
 * @param copies every listed backup, in the order of the lists
 * @param assumptions what was taken for granted or could not be judged, in Japanese
 * @param outlooks entrances by which no path was found, with the reason, sorted by entry
 */
public record AttackAnalysis(
    List<AttackPath> paths,
    List<Cut> cuts,
    List<BackupCopy> copies,
    List<String> assumptions,
    List<Outlook> outlooks) {

  /**
   * Why no path was found by an entrance: whether it is safe or was not looked into.
   *
   * @param entry id of the external connection
   * @param why in Japanese
   */
  public record Outlook(String entry, String why) {
    public Outlook {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(why);
    }
  }

  public static final AttackAnalysis NONE =
      new AttackAnalysis(List.of(), List.of(), List.of(), List.of(), List.of());

  public AttackAnalysis {
    paths = List.copyOf(paths);
    cuts = List.copyOf(cuts);
    copies = List.copyOf(copies);
    assumptions = List.copyOf(assumptions);
    outlooks = List.copyOf(outlooks);
  }
}
