package org.yagura.model.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A document in which the institution wrote down how something is done.
 *
 * @param title as it stands in the document
 * @param date the newest day on which it was made or revised, ISO and as precise as the source;
 *     empty where it does not tell
 * @param file the document
 * @param evidence where the title stands, then where the day stands
 */
public record WrittenRule(
    Subject subject, String title, String date, String file, List<Evidence> evidence)
    implements Comparable<WrittenRule> {

  private static final Comparator<WrittenRule> ORDER =
      Comparator.comparing(WrittenRule::subject)
          .thenComparing(WrittenRule::file)
          .thenComparing(WrittenRule::title);

  /** What a document governs. */
  public enum Subject {
    /** 運用管理規程 and the like: how systems are run. */
    OPERATION,
    /** A plan for going on under attack. */
    CONTINUITY,
    /** How backups are restored. */
    RESTORATION,
    /** Whom to call. */
    CONTACTS
  }

  public WrittenRule {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    Objects.requireNonNull(file);
    evidence = List.copyOf(evidence);
  }

  @Override
  public int compareTo(WrittenRule other) {
    return ORDER.compare(this, other);
  }
}
