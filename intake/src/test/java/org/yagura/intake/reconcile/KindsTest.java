package org.yagura.intake.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.model.observation.AssetField.ADDRESS;
import static org.yagura.model.observation.AssetField.HOSTNAME;
import static org.yagura.model.observation.AssetField.MAKE;
import static org.yagura.model.observation.AssetField.NAME;
import static org.yagura.model.observation.AssetField.OS;
import static org.yagura.model.observation.AssetField.STATE;
import static org.yagura.model.observation.AssetField.VERSION;
import static org.yagura.testkit.Sightings.ledger;
import static org.yagura.testkit.Sightings.scanned;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.observation.Observation;

class KindsTest {

  private static Asset only(Observation... observations) {
    List<Asset> assets = Reconciler.reconcile(List.of(observations)).facility().assets();
    assertThat(assets).hasSize(1);
    return assets.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft Windows 10, TERMINAL",
    "Windows Server 2019, SERVER",
    "VMware ESXi 7.0, SERVER",
    "iPadOS 16, MOBILE",
    "Linux 3.10, OTHER"
  })
  void aMachineThatOnlyAScanKnowsIsWhatItsSystemTells(String os, AssetKind kind) {
    assertThat(only(scanned("s.xml", 5, ADDRESS, "10.0.0.9", OS, os)).kind()).isEqualTo(kind);
  }

  @Test
  void theMakerThatAListNamesIsKeptOverThatOfThePort() {
    Asset asset =
        only(
            ledger("l.csv", 2, NAME, "CT装置", ADDRESS, "10.0.0.9", MAKE, "キヤノンメディカル"),
            scanned("s.xml", 5, ADDRESS, "10.0.0.9", MAKE, "HP"));

    assertThat(asset.product().make()).isEqualTo("キヤノンメディカル");
  }

  @Test
  void whatAListCallsDisposedOfIsRetiredUntilItAnswers() {
    Observation row =
        ledger(
            "l.csv",
            2,
            NAME,
            "旧サーバ",
            HOSTNAME,
            "OLD1",
            ADDRESS,
            "10.0.0.9",
            STATE,
            "廃棄 2021-04-30");

    assertThat(only(row).provenance().retired()).isTrue();
    assertThat(only(row, scanned("s.xml", 5, ADDRESS, "10.0.0.9", HOSTNAME, "OLD1")))
        .satisfies(it -> assertThat(it.provenance().retired()).isFalse());
    assertThat(only(ledger("l.csv", 2, NAME, "A", STATE, "廃棄予定")).provenance().retired()).isFalse();
  }

  @Test
  void aLongerVersionOfTheSameReleaseIsKept() {
    Asset asset =
        only(
            ledger("l.csv", 2, NAME, "A", ADDRESS, "10.0.0.9", VERSION, "17.6.5"),
            scanned("s.xml", 5, ADDRESS, "10.0.0.9", VERSION, "17.6"));

    assertThat(asset.product().version()).isEqualTo("17.6.5");
  }
}
