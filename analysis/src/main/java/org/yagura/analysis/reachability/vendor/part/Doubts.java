package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;

/** What in a configuration lowers trust in every verdict. */
public final class Doubts {

  private static final int MOST = 200;

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

  /**
   * The doubts of a device. A line that names addresses concerns packets from and to them; one that
   * names none concerns every packet.
   *
   * @param beginnings how lines begin that decide about packets, in lower case
   */
  public static List<Doubt> of(DeviceConfiguration device, List<String> beginnings) {
    List<Doubt> doubts = new ArrayList<>(of(device));
    for (Evidence line : device.coverage().notUnderstood()) {
      String written = line.says().strip().toLowerCase(Locale.ROOT);
      if (doubts.size() < MOST && beginnings.stream().anyMatch(written::startsWith)) {
        add(line, written, doubts);
      }
    }
    return doubts;
  }

  private static void add(Evidence line, String written, List<Doubt> doubts) {
    String what = "設定の「%s」を理解できていません。".formatted(line.says().strip());
    List<AddressBlock> named = new ArrayList<>();
    for (String word : written.split("[ ,=]+", -1)) {
      if (word.indexOf('.') > 0) {
        AddressBlock.tryParse(word).ifPresent(named::add);
      }
    }
    if (named.isEmpty()) {
      doubts.add(new Doubt(what, Match.ALL, line));
      return;
    }
    AddressSet concerned = AddressSet.of(named);
    List<Service> any = List.of(Service.ANY);
    doubts.add(new Doubt(what, Match.of(concerned, AddressSet.ANY, any), line));
    doubts.add(new Doubt(what, Match.of(AddressSet.ANY, concerned, any), line));
  }
}
