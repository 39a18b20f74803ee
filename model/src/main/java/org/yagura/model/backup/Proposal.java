package org.yagura.model.backup;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Citation;

/**
 * One way to an offline copy, in a support pattern of the Ministry's programme.
 *
 * @param systems names of the systems it is for
 * @param why why it is advised, or when it would be, in Japanese
 * @param tasks what to do, in order, in Japanese
 * @param hospitalBears what the hospital procures and pays itself, by the programme's words
 * @param source who describes the pattern
 */
public record Proposal(
    Pattern pattern,
    boolean advised,
    List<String> systems,
    String why,
    List<String> tasks,
    List<String> hospitalBears,
    Citation source) {

  /** The support patterns of the Ministry's programme. */
  public enum Pattern {
    NEW_SERVER("new-server", "支援A・B（サーバを新設して媒体を接続）"),
    EXISTING("existing", "支援C（既設環境に媒体を接続）"),
    CLOUD("cloud", "クラウド（接続装置を新設、支援A・B・C共通）");

    private final String id;
    private final String japanese;

    Pattern(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  public Proposal {
    Objects.requireNonNull(pattern);
    systems = List.copyOf(systems);
    Objects.requireNonNull(why);
    tasks = List.copyOf(tasks);
    hospitalBears = List.copyOf(hospitalBears);
    Objects.requireNonNull(source);
  }
}
