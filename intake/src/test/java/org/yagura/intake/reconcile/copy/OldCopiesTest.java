package org.yagura.intake.reconcile.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.material.Material;
import org.yagura.intake.reconcile.Reconciled;
import org.yagura.intake.reconcile.Reconciler;
import org.yagura.model.facility.Device;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Observation;

class OldCopiesTest {

  private static final String OFFICE =
      """
      # RTX830 Rev.15.02.%s
      # Reporting Date: %s 10:02:44 2026
      console prompt %s
      ip lan1 address %s/24
      pp select 1
       pppoe use lan2
       pp auth myname someone@example.ne.jp x
       ppp ipcp ipaddress on
       pp enable 1
      ip route default gateway pp 1
      """;

  private final List<Observation> observations = new ArrayList<>();

  private void config(String path, String text) {
    Material material = new Material(path, text.getBytes(StandardCharsets.UTF_8));
    observations.addAll(new ConfigMaterials().read(material).orElseThrow().observations());
  }

  private Reconciled reconciled() {
    return Reconciler.reconcile(observations);
  }

  private List<String> speaking() {
    return reconciled().facility().devices().stream()
        .map(Device::configuration)
        .map(it -> it.file())
        .toList();
  }

  private List<String> notes() {
    return reconciled().notes().stream().map(Problem::message).toList();
  }

  @Test
  void theHeadersDateTellsTheOldCopyEvenAgainstTheFilesName() {
    config("config/rtx.txt", OFFICE.formatted("14", "Nov 11", "GW", "10.1.0.1"));
    config("config/rtx_20261231.txt", OFFICE.formatted("14", "Oct 1", "GW", "10.1.0.1"));

    assertThat(speaking()).containsExactly("config/rtx.txt");
    assertThat(notes())
        .singleElement()
        .asString()
        .contains("「config/rtx.txt」と同じ機器の古い控えと見なしました", "日付 2026-11-11、こちらは 2026-10-01");
  }

  @Test
  void theVersionTellsItWhereNoDateDoes() {
    String undated = OFFICE.replace("# Reporting Date: %s 10:02:44 2026\n", "");
    config("a.txt", undated.formatted("14", "GW", "10.1.0.1"));
    config("b.txt", undated.formatted("9", "GW", "10.1.0.1"));

    assertThat(speaking()).containsExactly("a.txt");
    assertThat(notes()).singleElement().asString().contains("版 Rev.15.02.14、こちらは Rev.15.02.9");
  }

  @Test
  void whereNothingTellsOneIsUsedAndAPersonIsAsked() {
    String undated = OFFICE.replace("# Reporting Date: %s 10:02:44 2026\n", "");
    config("a.txt", undated.formatted("14", "GW", "10.1.0.1"));
    config("b.txt", undated.formatted("14", "GW", "10.1.0.1") + "telnetd service on\n");

    assertThat(speaking()).containsExactly("a.txt");
    assertThat(notes()).singleElement().asString().contains("どちらが新しいか分からない");
  }

  @Test
  void devicesThatOnlyShareTheirNameBothSpeak() {
    config("a.txt", OFFICE.formatted("14", "Nov 11", "Router", "10.1.0.1"));
    config("b.txt", OFFICE.formatted("14", "Oct 1", "Router", "10.2.0.1"));

    assertThat(speaking()).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(notes()).isEmpty();
  }

  @Test
  void pathsStateDatesInManyWays() {
    assertThat(
            List.of(
                StatedDate.of("config/FGT100F_20261001.conf"),
                StatedDate.of("2025年度/設定 2026年3月/rtx.txt"),
                StatedDate.of("R8.11.13/rtx.txt"),
                StatedDate.of("261113-core.log"),
                StatedDate.of("202610/core.log"),
                StatedDate.of("10.1.0.1_AT-x230-28GT.txt")))
        .containsExactly("2026-10-01", "2026-03", "2026-11-13", "2026-11-13", "2026-10", "");
  }
}
