package org.yagura.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;

class AllowanceTest {

  private static MaterialReading ledger(String name, int devices, int notes) {
    String text =
        "機器名,IPアドレス\n"
            + String.join("\n", Collections.nCopies(devices, "PC,10.0.0.1"))
            + "\n※注記".repeat(notes);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LedgerReader().read(new Material(name, bytes)).orElseThrow();
  }

  @Test
  void whatThereIsRoomForStaysAsItIs() {
    MaterialReading reading = ledger("a.csv", 3, 1);

    assertThat(new Allowance(4).grant(reading)).isSameAs(reading);
  }

  @Test
  void beyondTheBoundRowsAreLeftOutAndCounted() {
    Allowance allowance = new Allowance(5);
    allowance.grant(ledger("a.csv", 3, 0));

    MaterialReading cut = allowance.grant(ledger("b.csv", 4, 2));

    assertThat(cut.observations()).hasSize(2);
    assertThat(cut.report().rowsUsed()).isEqualTo(2);
    assertThat(cut.report().setAside()).isEmpty();
    assertThat(messages(cut.report())).anyMatch(it -> it.contains("6件のうち2件だけ"));
  }

  @Test
  void whereNothingIsLeftTheFileIsLost() {
    Allowance allowance = new Allowance(0);

    MaterialReport report = allowance.grant(ledger("a.csv", 2, 1)).report();

    assertThat(report.rowsRead()).isZero();
    assertThat(report.problems()).extracting(Problem::gravity).contains(Problem.Gravity.LOST);
  }

  private static List<String> messages(MaterialReport report) {
    return report.problems().stream().map(Problem::message).toList();
  }
}
