package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialReport;
import org.yagura.testkit.Shared;

class SharedLedgersTest {

  @ParameterizedTest
  @CsvSource({
    "messy/01-two-tables/input/設備.xlsx,ledger,5,1",
    "messy/02-ditto-merge/input/病棟端末.xlsx,ledger,4,0",
    "messy/03-dates/input/導入年表.xlsx,ledger,4,0",
    "messy/04-utf16-tsv/input/在庫.txt,ledger,3,0",
    "messy/05-corrupt/input/機器一覧.csv,ledger,1,0",
    "clinic/input/院内機器台帳.xlsx,ledger,31,2",
    "clinic/input/LAN構成機器一覧.csv,ledger,11,1",
    "clinic/input/回線一覧.xlsx,lines,5,0",
    "clinic/input/管理者ID.xlsx,accounts,4,0",
    "clinic/input/バックアップ一覧.xlsx,backups,3,0",
    "clinic/input/保守契約.csv,contracts,2,0",
    "clinic/input/ヒアリングシート.xlsx,answers,13,0",
    "clinic/input/ADユーザー.csv,directory,10,0"
  })
  void aSampleIsReadRowByRow(String file, String kind, int used, int setAside) throws IOException {
    MaterialReport report = read(file).orElseThrow().report();
    assertThat(report.kind().id()).isEqualTo(kind);
    assertThat(report.setAside()).hasSize(setAside);
    assertThat(report.rowsUsed()).isEqualTo(used);
  }

  @Test
  void aMemoIsNoLedger() throws IOException {
    assertThat(read("clinic/input/memo.txt")).isEmpty();
  }

  private static Optional<MaterialReading> read(String file) throws IOException {
    Optional<Path> path = Shared.folder("acceptance/" + file);
    assumeThat(path).isPresent();
    byte[] bytes = Files.readAllBytes(path.orElseThrow());
    return new LedgerReader().read(new Material(file, bytes));
  }
}
