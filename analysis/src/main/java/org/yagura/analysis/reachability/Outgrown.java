package org.yagura.analysis.reachability;

import java.util.Comparator;
import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.material.Problem;

/** Rules that were too many to be followed within the memory. */
public final class Outgrown {

  private Outgrown() {}

  /**
   * A problem at the longest list of rules, the likeliest reason; none where all was worked out.
   *
   * @param starts how many beginnings were left undecided
   */
  public static List<Problem> problems(Facility facility, int starts) {
    if (starts == 0) {
      return List.of();
    }
    return facility.devices().stream()
        .max(Comparator.comparingInt(it -> rules(it.configuration())))
        .map(it -> problem(it, starts))
        .stream()
        .toList();
  }

  private static Problem problem(Device device, int starts) {
    DeviceConfiguration configuration = device.configuration();
    Evidence longest =
        configuration.filtering().lists().stream()
            .max(Comparator.comparingInt(it -> it.rules().size()))
            .map(RuleList::evidence)
            .orElse(configuration.identity().evidence());
    return new Problem(
        longest.at(),
        Problem.Gravity.PARTIAL,
        "規則が %d 件あり、経路との組み合わせが多すぎるため、起点 %d 件からの到達性を計算しきれませんでした。未確定として扱います。"
            .formatted(rules(configuration), starts),
        "メモリーを増やして（環境変数 YAGURA_JAVA_OPTS=-Xmx4g を設定して）もう一度実行してください。");
  }

  private static int rules(DeviceConfiguration it) {
    return it.filtering().lists().stream().mapToInt(list -> list.rules().size()).sum();
  }
}
