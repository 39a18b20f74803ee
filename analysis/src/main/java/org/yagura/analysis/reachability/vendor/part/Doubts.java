package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;

/** What in a configuration lowers trust in every verdict. */
public final class Doubts {

  private Doubts() {}

  /** A configuration that breaks off may lack rules. */
  public static List<Doubt> of(DeviceConfiguration device) {
    List<Doubt> doubts = new ArrayList<>();
    for (Remark remark : device.remarks()) {
      if (remark.kind() == Remark.Kind.TRUNCATED) {
        doubts.add(
            new Doubt(
                "設定ファイルが「%s」の途中で終わっており、続きの規則が分かりません。".formatted(remark.subject()),
                Match.ALL,
                remark.evidence()));
      }
    }
    return doubts;
  }
}
