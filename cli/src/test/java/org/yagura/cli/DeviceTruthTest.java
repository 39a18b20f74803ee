package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.checklist.ItemAnswer;

/** Tables of truth of the items on devices and vendors. */
class DeviceTruthTest {

  private static final String CONTRACTS = "契約件名,相手方,契約期間,金額,遠隔保守\n";

  @TempDir private Path folder;

  private static String host(String address, String ports) {
    return "<host><status state=\"up\"/><address addr=\"%s\" addrtype=\"ipv4\"/><ports>%s</ports></host>"
        .formatted(address, ports);
  }

  private static String port(int number, String service) {
    return "<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/><service name=\"%s\"/></port>"
        .formatted(number, service);
  }

  private Truth scanned(String... hosts) {
    return Truth.in(folder)
        .ledger()
        .with(
            "scan.xml",
            "<?xml version=\"1.0\"?>\n<nmaprun scanner=\"nmap\" start=\"1795000000\">"
                + String.join("\n", hosts)
                + "</nmaprun>\n");
  }

  @Test
  void theLedgerAgainstTheScan() {
    String server = host("10.0.0.5", port(443, "https"));
    String terminal = host("10.0.0.7", port(445, "microsoft-ds"));
    String stranger = host("10.0.0.99", port(80, "http"));

    assertThat(Truth.in(folder).with("回線一覧.csv", "番号,名称・用途,接続先,種類\n1,保守,業者,VPN\n").verdict("2-①"))
        .isEqualTo("unknown none");
    assertThat(Truth.in(folder).ledger().verdict("2-①")).isEqualTo("unknown none");
    assertThat(scanned(server).verdict("2-①")).isEqualTo("unknown none");
    assertThat(scanned(server, terminal).verdict("2-①")).isEqualTo("yes derived");
    assertThat(scanned(server, terminal, stranger).verdict("2-①")).isEqualTo("no derived");
    assertThat(scanned(server, terminal, stranger).says("2-①", "はい,,").verdict("2-①"))
        .isEqualTo("no derived");
  }

  @Test
  void servicesThatNobodyNeeds() {
    String telnet = host("10.0.0.5", port(23, "telnet"));
    String web = host("10.0.0.5", port(443, "https"));

    assertThat(Truth.in(folder).ledger().verdict("2-⑫server")).isEqualTo("unknown none");
    assertThat(scanned(web).verdict("2-⑫server")).isEqualTo("unknown none");
    assertThat(scanned(web).says("2-⑫", "はい,,").verdict("2-⑫server")).isEqualTo("yes stated");
    assertThat(scanned(telnet).says("2-⑫", "はい,,").verdict("2-⑫server")).isEqualTo("no derived");
    assertThat(scanned(telnet).verdict("2-⑫terminal")).isEqualTo("unknown none");
    assertThat(Truth.item(scanned(telnet).survey(), "2-⑫server").facts().getFirst().evidence())
        .allMatch(it -> it.says().contains("portid=\"23\""));
  }

  @Test
  void patchesWithoutAnyRecordOfVulnerabilitiesAreUnknown() {
    assertThat(Truth.in(folder).ledger().verdict("2-⑥")).isEqualTo("unknown none");
    assertThat(Truth.in(folder).ledger().says("2-⑥", "はい,,").verdict("2-⑥"))
        .isEqualTo("yes stated");
  }

  @Test
  void aSystemPastItsSupportIsNotPatched() {
    String ledger = "機器名,種別,OS,IPアドレス\n";
    Truth old =
        Truth.in(folder)
            .with(
                "台帳.csv",
                ledger
                    + "受付PC1,パソコン,Windows 7 Professional,10.0.0.7\n受付PC2,パソコン,Windows 7 Professional,10.0.0.8\n")
            .says("2-⑥", "はい,,業者に任せている");

    assertThat(old.verdict("2-⑥")).isEqualTo("no derived");
    assertThat(Truth.item(old.survey(), "2-⑥").facts())
        .filteredOn(ItemAnswer.Fact::decisive)
        .singleElement()
        .satisfies(it -> assertThat(it.what()).contains("受付PC1", "受付PC2"));
  }

  @Test
  void remoteMaintenanceIsAskedOfEveryVendor() {
    String one = "電子カルテ保守,みなと情報株式会社,R8.4.1～R9.3.31,100,あり\n";
    String silent = "画像保守,うみべ画像有限会社,R8.4.1～R9.3.31,100,\n";

    assertThat(Truth.in(folder).ledger().verdict("2-②")).isEqualTo("unknown none");
    assertThat(Truth.in(folder).ledger().with("保守契約.csv", CONTRACTS + one).verdict("2-②"))
        .isEqualTo("yes derived");
    assertThat(Truth.in(folder).ledger().with("保守契約.csv", CONTRACTS + one + silent).verdict("2-②"))
        .isEqualTo("unknown none");
    assertThat(
            Truth.in(folder)
                .ledger()
                .with("保守契約.csv", CONTRACTS + one)
                .says("2-②", "いいえ,,")
                .verdict("2-②"))
        .isEqualTo("no stated");
  }

  @Test
  void onlyAFacilityThatSaysSoHasNoVendor() {
    Truth silent = Truth.in(folder).ledger().with("facility.yaml", "name: 海辺診療所\nkind: clinic\n");
    Truth none =
        Truth.in(folder).ledger().with("facility.yaml", "name: 海辺診療所\nkind: clinic\nvendors: []\n");
    Truth named =
        Truth.in(folder)
            .ledger()
            .with("facility.yaml", "name: 海辺診療所\nkind: clinic\nvendors: []\n")
            .with("管理者ID.csv", "対象,アカウント名,権限,使う人\nEHR01,adm,管理者,みなと情報株式会社\n");

    assertThat(silent.verdict("2-②")).isEqualTo("unknown none");
    assertThat(none.verdict("2-②")).isEqualTo("not-applicable derived");
    assertThat(none.verdict("2-③")).isEqualTo("not-applicable derived");
    assertThat(named.verdict("2-②")).isEqualTo("unknown none");
  }

  @Test
  void aFacilityThatDeniesTheVendorOfItsOwnContractIsNotBelieved() {
    Truth denied =
        Truth.in(folder)
            .ledger()
            .with("facility.yaml", "name: 海辺診療所\nkind: clinic\nvendors: []\n")
            .with("保守契約.csv", CONTRACTS + "電子カルテ保守,みなと情報株式会社,R8.4.1～R9.3.31,100,あり\n");

    assertThat(denied.verdict("2-②")).isEqualTo("unknown none");
    assertThat(Truth.item(denied.survey(), "2-②").facts())
        .anyMatch(it -> !it.speaksFor() && it.what().contains("事業者がない"));
  }

  @Test
  void disclosuresOfEveryContract() {
    String list = "契約名,事業者,契約期間,MDS/SDS\n";
    String current = "電子カルテ保守,みなと情報株式会社,R8.4.1～R9.3.31,受領済（2026-05-01、Ver.5.0）\n";
    String unversioned = "画像保守,うみべ画像有限会社,R8.4.1～R9.3.31,受領済（2025-05-01）\n";
    String silent = "医事保守,みさき電算株式会社,R8.4.1～R9.3.31,\n";

    assertThat(contracts(list + current).verdict("2-③")).isEqualTo("yes derived");
    assertThat(contracts(list + current + unversioned).verdict("2-③")).isEqualTo("unknown none");
    assertThat(contracts(list + current + silent).verdict("2-③")).isEqualTo("unknown none");
    assertThat(Truth.item(contracts(list + unversioned).survey(), "2-③").facts())
        .anyMatch(it -> it.what().contains("版が書かれていない"));
  }

  private Truth contracts(String rows) {
    return Truth.in(folder).ledger().with("保守契約.csv", rows);
  }

  @Test
  void disclosuresThatAreThereAndNot() {
    String ledger = "機器名,種別,IPアドレス,MDS/SDS\n";
    String there = "CT装置,医療機器,10.0.0.8,受領 2026-05-01 Ver.5.0\n";
    String old = "MRI装置,医療機器,10.0.0.9,受領 2020-05-01 Ver.4.0\n";
    String missing = "超音波装置,医療機器,10.0.0.10,未受領\n";

    assertThat(Truth.in(folder).ledger().verdict("2-③")).isEqualTo("unknown none");
    assertThat(Truth.in(folder).with("台帳.csv", ledger + there).verdict("2-③"))
        .isEqualTo("unknown none");
    assertThat(
            Truth.in(folder)
                .with("台帳.csv", ledger + there + old)
                .says("2-③", "はい,,")
                .verdict("2-③"))
        .isEqualTo("yes stated");
    assertThat(
            Truth.in(folder)
                .with("台帳.csv", ledger + there + missing)
                .says("2-③", "はい,,")
                .verdict("2-③"))
        .isEqualTo("no derived");
  }
}
