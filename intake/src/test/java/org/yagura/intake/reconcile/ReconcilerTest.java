package org.yagura.intake.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.model.observation.AssetField.ADDRESS;
import static org.yagura.model.observation.AssetField.COUNT;
import static org.yagura.model.observation.AssetField.HOSTNAME;
import static org.yagura.model.observation.AssetField.KIND;
import static org.yagura.model.observation.AssetField.LOCATION;
import static org.yagura.model.observation.AssetField.MAC;
import static org.yagura.model.observation.AssetField.MAKE;
import static org.yagura.model.observation.AssetField.MODEL;
import static org.yagura.model.observation.AssetField.NAME;
import static org.yagura.model.observation.AssetField.OS;
import static org.yagura.model.observation.AssetField.OS_GUESS;
import static org.yagura.model.observation.AssetField.SERIAL;
import static org.yagura.model.observation.AssetField.SITE;
import static org.yagura.model.observation.AssetField.VERSION;
import static org.yagura.testkit.Sightings.ledger;
import static org.yagura.testkit.Sightings.ledgerOf;
import static org.yagura.testkit.Sightings.scanned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Segment;
import org.yagura.model.observation.Correction;
import org.yagura.model.observation.Decision;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.observation.Sighting;
import org.yagura.testkit.Property;

class ReconcilerTest {

  private static List<Asset> assets(Observation... observations) {
    return Reconciler.reconcile(List.of(observations)).facility().assets();
  }

  private static List<Discrepancy> discrepancies(Observation... observations) {
    return Reconciler.reconcile(List.of(observations)).discrepancies();
  }

  private static Decision decision(
      Decision.Kind kind, List<String> subjects, String field, String value) {
    Evidence at = Evidence.of(SourceRef.Line.of("decisions.yaml", 3), "- same");
    return new Decision(kind, subjects, field, value, "事務長", "2026-11-01", "", at);
  }

  private static Sighting switchOf(String file, String name, String model) {
    return ledger(
        file, 4, NAME, name, MODEL, model, ADDRESS, "10.0.0.250", KIND, AssetKind.NETWORK.id());
  }

  private static ListEntry account(String target) {
    Evidence at = Evidence.of(SourceRef.Line.of("b.csv", 2), target);
    return new ListEntry(
        ListKind.ACCOUNT,
        new Origin(OriginKind.LIST, "b.csv", ""),
        Map.of(
            ListField.TARGET, new Sourced<>(target, at),
            ListField.ACCOUNT, new Sourced<>("Administrator", at)),
        at);
  }

  @Nested
  class WhatIsOneThing {

    @Test
    void aRowAndAHostWithItsMacAreOne() {
      assertThat(
              assets(
                  ledger(
                      "a.xlsx", 4, NAME, "予備サーバ", ADDRESS, "10.0.0.13", MAC, "d4:ae:52:2b:00:21"),
                  scanned("s.xml", 9, ADDRESS, "10.0.0.12", MAC, "d4:ae:52:2b:00:21")))
          .hasSize(1);
    }

    @Test
    void aMeasuredAddressJoinsAClaimedOneDoesNot() {
      Sighting first = ledger("a.xlsx", 4, NAME, "受付PC", ADDRESS, "10.0.0.5");
      Sighting second = ledger("b.xlsx", 7, NAME, "会計端末", ADDRESS, "10.0.0.5");
      Sighting measured = scanned("s.xml", 9, ADDRESS, "10.0.0.5");

      assertThat(assets(first, second)).hasSize(2);
      assertThat(assets(first, measured)).hasSize(1);
    }

    @Test
    void listsThatClaimOneAddressForOneNameInTwoFormsSpeakOfOneThing() {
      Sighting first = ledger("a.xlsx", 4, NAME, "ＭＲＩ装置", ADDRESS, "10.0.0.5", SERIAL, "MR-0001");
      Sighting second = ledger("b.xlsx", 7, NAME, "MRI", ADDRESS, "10.0.0.5");
      Sighting third = ledger("c.xlsx", 2, HOSTNAME, "SV-MRI", ADDRESS, "10.0.0.5");

      assertThat(assets(first, second, third)).hasSize(1);
    }

    @Test
    void aSecondNameOfARowJoinsWhatAnotherListCallsByIt() {
      Sighting own =
          ledger("a.xlsx", 4, NAME, "2階西SW", NAME, "SW-2W", MAKE, "アライド", ADDRESS, "10.0.0.9");
      Sighting vendors =
          ledger("b.csv", 8, NAME, "SW-2W", MAKE, "Allied Telesis", ADDRESS, "10.0.0.9");

      assertThat(assets(own, vendors)).hasSize(1);
    }

    @Test
    void aSwitchKeepsItsAddressUnderAnotherNameATerminalDoesNot() {
      assertThat(
              assets(
                  switchOf("a.xlsx", "L2スイッチ", "x230-28GT"),
                  switchOf("b.xlsx", "スイッチ1F", "AT-x230-28GT")))
          .hasSize(1);
      assertThat(
              assets(
                  switchOf("a.xlsx", "L2スイッチ", "x230-28GT"),
                  switchOf("b.xlsx", "スイッチ1F", "x510-52GTX")))
          .hasSize(2);
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "受付PC", MODEL, "D7011", ADDRESS, "10.0.0.5"),
                  ledger("b.xlsx", 7, NAME, "会計端末", MODEL, "D7011", ADDRESS, "10.0.0.5")))
          .hasSize(2);
    }

    @Test
    void whatNamesNoSiteLivesInTheOneSitesNetwork() {
      List<Segment> segments =
          Reconciler.reconcile(
                  List.of(
                      ledger("a.xlsx", 4, NAME, "ルータ", ADDRESS, "192.168.1.1", SITE, "本院"),
                      ledger("b.xlsx", 4, NAME, "受付PC", ADDRESS, "192.168.1.5")))
              .facility()
              .segments();

      assertThat(segments).extracting(Segment::site).containsExactly("本院");
    }

    @Test
    void anAccountMayNameSeveralMachinesInOneCell() {
      List<Account> accounts =
          Reconciler.reconcile(
                  List.of(
                      ledger("a.xlsx", 4, NAME, "SV01"),
                      ledger("a.xlsx", 5, NAME, "SV02"),
                      ledger("a.xlsx", 6, NAME, "SV03"),
                      ledger("a.xlsx", 7, NAME, "NAS1"),
                      account("SV01～03、NAS1")))
              .facility()
              .accounts();

      assertThat(accounts).singleElement().satisfies(it -> assertThat(it.assets()).hasSize(4));
    }

    @Test
    void aRowWrittenTwiceIsOneThingAndTwoOfAKindAreTwo() {
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "受付PC", ADDRESS, "10.0.0.5"),
                  ledger("a.xlsx", 9, NAME, "受付PC", ADDRESS, "10.0.0.5")))
          .hasSize(1);
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "ノートPC", MODEL, "LIFEBOOK A5511"),
                  ledger("a.xlsx", 9, NAME, "ノートPC", MODEL, "LIFEBOOK A5511")))
          .hasSize(2);
    }

    @Test
    void oneAddressAtTwoSitesIsTwoThings() {
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "ルータ", ADDRESS, "192.168.1.1", SITE, "本院"),
                  ledger("b.xlsx", 4, NAME, "ルータ", ADDRESS, "192.168.1.1", SITE, "分院")))
          .hasSize(2);
    }

    @Test
    void theFoldersOfTwoSitesKeepTheirThingsApart() {
      Sighting main = ledger("本院/台帳.xlsx", 4, NAME, "ルータ", ADDRESS, "192.168.1.1", MODEL, "RTX830");
      Sighting branch =
          ledger("分院/台帳.xlsx", 4, NAME, "ルータ", ADDRESS, "192.168.1.1", MODEL, "RTX830");
      Sighting other =
          ledger("業者/台帳.xlsx", 4, NAME, "ルータ", ADDRESS, "192.168.1.1", MODEL, "RTX830");

      assertThat(assets(main, branch)).hasSize(2);
      assertThat(assets(main, other)).hasSize(1);
    }

    @Test
    void rowsOfOneTableStayApartUnlessARowIsWrittenTwice() {
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "電カル端末", MODEL, "D7011", LOCATION, "外来"),
                  ledger("a.xlsx", 5, NAME, "電カル端末", MODEL, "D7011", LOCATION, "外来")))
          .hasSize(2);
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "画像サーバ", HOSTNAME, "PACS01", ADDRESS, "10.0.0.25"),
                  ledger("a.xlsx", 9, NAME, "画像サーバ", HOSTNAME, "PACS01", ADDRESS, "10.0.0.25")))
          .hasSize(1);
    }

    @Test
    void aTypingErrorInASerialDoesNotSplitAHost() {
      assertThat(
              assets(
                  ledger("a.xlsx", 4, HOSTNAME, "DC01", SERIAL, "DE840253"),
                  ledger("b.xlsx", 4, HOSTNAME, "DC01", SERIAL, "DE840153")))
          .hasSize(1);
    }

    @Test
    void theHostNameMayStandInTheColumnOfNames() {
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "ＨＫＧ－ＦＷ０１"),
                  ledger("b.xlsx", 4, NAME, "電子カルテ用ファイアウォール", HOSTNAME, "HKG-FW01")))
          .hasSize(1);
    }

    @Test
    void hostsOfAServerWithTwoNetworkCardsAreOne() {
      assertThat(
              assets(
                  ledger("a.xlsx", 4, NAME, "NAS", ADDRESS, "10.0.0.30", ADDRESS, "10.0.1.30"),
                  scanned("s.xml", 9, ADDRESS, "10.0.0.30", MAC, "00:11:32:00:00:01"),
                  scanned("t.xml", 9, ADDRESS, "10.0.1.30", MAC, "00:11:32:00:00:02")))
          .singleElement()
          .extracting(it -> it.attachment().addresses())
          .isEqualTo(List.of("10.0.0.30", "10.0.1.30"));
    }

    @Test
    void hostsWithinTheRangeOfAGroupBelongToIt() {
      List<Asset> assets =
          assets(
              ledger("a.xlsx", 4, NAME, "バーコード端末", ADDRESS, "10.0.0.161-10.0.0.164", COUNT, "4"),
              scanned("s.xml", 9, ADDRESS, "10.0.0.162", MAC, "00:11:22:00:00:01"),
              scanned("s.xml", 12, ADDRESS, "10.0.0.163", MAC, "00:11:22:00:00:02"),
              scanned("s.xml", 15, ADDRESS, "10.0.0.165", MAC, "00:11:22:00:00:03"));

      assertThat(assets).hasSize(2);
      assertThat(assets).anySatisfy(it -> assertThat(it.count()).isEqualTo(4));
    }
  }

  @Nested
  class WhatHolds {

    @Test
    void theMeasuredAddressBeatsTheClaimedOneAndBothAreShown() {
      Sighting claimed =
          ledger("a.xlsx", 4, HOSTNAME, "EHR02", ADDRESS, "10.0.0.13", KIND, "server");
      Sighting measured = scanned("s.xml", 9, HOSTNAME, "EHR02", ADDRESS, "10.0.0.12");

      assertThat(assets(claimed, measured))
          .singleElement()
          .extracting(it -> it.attachment().addresses())
          .isEqualTo(List.of("10.0.0.12"));
      assertThat(discrepancies(claimed, measured))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.field()).isEqualTo("addresses");
            assertThat(it.kept()).isEqualTo("10.0.0.12");
            assertThat(it.values())
                .extracting(Discrepancy.Stated::value)
                .containsExactly("10.0.0.12", "10.0.0.13");
          });
    }

    @Test
    void theNewerListBeatsTheOlderOne() {
      Sighting old =
          ledgerOf("2025-04-01", "a.xlsx", 4, HOSTNAME, "PACS", OS, "Windows Server 2016");
      Sighting fresh =
          ledgerOf("2026-09-30", "b.csv", 4, HOSTNAME, "PACS", OS, "Windows Server 2012 R2");

      assertThat(discrepancies(old, fresh))
          .singleElement()
          .extracting(Discrepancy::kept)
          .isEqualTo("Windows Server 2012 R2");
    }

    @Test
    void aMorePreciseValueIsNoDisagreement() {
      Sighting vague = ledger("a.xlsx", 4, HOSTNAME, "FW", VERSION, "7.0", OS, "Windows 10");
      Sighting precise =
          ledger("b.csv", 4, HOSTNAME, "FW", VERSION, "v7.0.11", OS, "Windows 10 Pro 22H2");

      assertThat(discrepancies(vague, precise)).isEmpty();
      assertThat(assets(vague, precise))
          .singleElement()
          .satisfies(it -> assertThat(it.product().version()).isEqualTo("v7.0.11"))
          .satisfies(it -> assertThat(it.product().os()).isEqualTo("Windows 10 Pro 22H2"));
    }

    @Test
    void aScannersGuessNeverWinsOverAListButIsShown() {
      Sighting listed = ledger("a.xlsx", 4, HOSTNAME, "PC1", OS, "Windows 10 Pro");
      Sighting guessed = scanned("s.xml", 9, HOSTNAME, "PC1", OS_GUESS, "Windows 11");

      assertThat(assets(listed, guessed))
          .singleElement()
          .extracting(it -> it.product().os())
          .isEqualTo("Windows 10 Pro");
      assertThat(discrepancies(listed, guessed)).hasSize(1);
    }
  }

  @Nested
  class WhatPeopleDecide {

    private final Sighting first = ledger("a.xlsx", 4, NAME, "受付PC", ADDRESS, "10.0.0.5");
    private final Sighting second = ledger("b.xlsx", 7, NAME, "会計端末", ADDRESS, "10.0.0.5");
    private final Sighting measured = scanned("s.xml", 9, HOSTNAME, "UKE01", ADDRESS, "10.0.0.5");

    @Test
    void mergesByForce() {
      Decision same = decision(Decision.Kind.SAME, List.of("受付PC", "会計端末"), "", "");

      assertThat(assets(first, second, same)).hasSize(1);
    }

    @Test
    void splitsByForce() {
      Decision different = decision(Decision.Kind.DIFFERENT, List.of("受付PC", "UKE01"), "", "");

      assertThat(assets(first, measured)).hasSize(1);
      assertThat(assets(first, measured, different)).hasSize(2);
    }

    @Test
    void setsAField() {
      Decision set = decision(Decision.Kind.SET, List.of("受付PC"), "location", "１階 受付");

      assertThat(assets(first, set))
          .singleElement()
          .extracting(it -> it.placement().location())
          .isEqualTo("１階 受付");
    }

    @Test
    void correctsAFieldInTheWorkbook() {
      String id = assets(measured).getFirst().id();
      Evidence cell = Evidence.of(SourceRef.Cell.of("yagura.xlsx", "資産台帳", 5, 2), "地下");
      Correction correction = new Correction(id, "location", "地下", cell);

      assertThat(assets(measured, correction))
          .singleElement()
          .extracting(it -> it.placement().location())
          .isEqualTo("地下");
    }
  }

  @Test
  void theOrderOfMaterialsNeverMatters() {
    Property.holds(random -> {
      List<Observation> observations = observations(random);
      var expected = Reconciler.reconcile(observations).facility();

      List<Observation> shuffled = new ArrayList<>(observations);
      Collections.shuffle(shuffled, random);

      assertThat(Reconciler.reconcile(shuffled).facility()).isEqualTo(expected);
    });
  }

  @Test
  void everySightingEndsInExactlyOneAssetAndIdsAreUnique() {
    Property.holds(random -> {
      List<Observation> observations = observations(random);

      List<Asset> assets = Reconciler.reconcile(observations).facility().assets();

      List<Evidence> cited = assets.stream().flatMap(it -> it.evidence().stream()).toList();
      assertThat(cited)
          .containsExactlyInAnyOrderElementsOf(
              observations.stream().map(it -> ((Sighting) it).evidence()).toList());
      assertThat(assets).extracting(Asset::id).doesNotHaveDuplicates();
    });
  }

  private static List<Observation> observations(Random random) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String host = "H" + random.nextInt(6);
      String address = "10.0.0." + random.nextInt(6);
      switch (random.nextInt(3)) {
        case 0 -> observations.add(ledger("a.xlsx", i + 1, NAME, host, ADDRESS, address));
        case 1 ->
            observations.add(
                ledger("b.xlsx", i + 1, HOSTNAME, host, SERIAL, "SN00" + random.nextInt(9)));
        default -> observations.add(scanned("s.xml", i + 1, HOSTNAME, host, ADDRESS, address));
      }
    }
    return observations;
  }
}
