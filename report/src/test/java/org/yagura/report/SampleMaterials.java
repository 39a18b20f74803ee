package org.yagura.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/** What became of the materials of sample surveys. */
final class SampleMaterials {

  private SampleMaterials() {}

  static List<MaterialReport> clinic() {
    return List.of(
        new MaterialReport(
            "config/fortigate.conf",
            MaterialKind.CONFIG,
            "fortios",
            "UTF-8",
            0,
            List.of(),
            List.of(),
            List.of(),
            new Coverage(
                180,
                40,
                List.of(SampleSurveys.line("config/fortigate.conf", 77, "set unknown-thing 1")))),
        new MaterialReport(
            "config/rtx830.txt",
            MaterialKind.CONFIG,
            "yamaha-rtx",
            "CP932",
            0,
            List.of(),
            List.of(),
            List.of(),
            new Coverage(95, 12, List.of())),
        MaterialReport.of(
            "memo.txt",
            MaterialKind.UNRECOGNISED,
            "text",
            "CP932",
            List.of(
                new Problem(
                    new SourceRef.Whole("memo.txt"),
                    Problem.Gravity.NOTE,
                    "「memo.txt」は、どの種類の資料か判別できません。",
                    "調査に要らない文書なら、このままで構いません。"))),
        MaterialReport.of("scan/jimu.xml", MaterialKind.SCAN, "nmap-xml", "UTF-8", List.of()),
        MaterialReport.of("scan/server.xml", MaterialKind.SCAN, "nmap-xml", "UTF-8", List.of()),
        new MaterialReport(
            "回線一覧.xlsx",
            MaterialKind.LINES,
            "xlsx",
            "",
            5,
            List.of(),
            List.of("回線!H3 備考２"),
            List.of(
                new Problem(
                    SourceRef.Cell.of("回線一覧.xlsx", "回線", 5, 5),
                    Problem.Gravity.PARTIAL,
                    "IPアドレス欄「192.168.1.300」は IPアドレスではありません。",
                    "正しい値に直して、もう一度実行してください。")),
            null),
        new MaterialReport(
            "院内機器台帳.xlsx",
            MaterialKind.LEDGER,
            "xlsx",
            "",
            36,
            List.of(
                new SetAside(
                    SourceRef.Cell.of("院内機器台帳.xlsx", "機器一覧", 41, 0), "合計\t36台", "合計の行です。", "")),
            List.of(),
            List.of(),
            null));
  }

  static List<ListedThing> backups() {
    Evidence row = SampleSurveys.cell("バックアップ一覧.xlsx", "一覧", "A3", "電子カルテ");
    Map<ListField, Sourced<String>> values = new EnumMap<>(ListField.class);
    values.put(ListField.NAME, new Sourced<>("電子カルテ", row));
    values.put(ListField.METHOD, new Sourced<>("フル＋差分", row));
    values.put(ListField.FREQUENCY, new Sourced<>("毎日", row));
    values.put(ListField.STORED_AT, new Sourced<>("バックアップNAS", row));
    values.put(ListField.OFFLINE, new Sourced<>("no", row));
    return List.of(
        new ListedThing(
            "backup:ehr",
            "電子カルテ",
            "asset:ehr01",
            new ListEntry(
                ListKind.BACKUP,
                new Origin(OriginKind.LIST, "バックアップ一覧.xlsx", "2026-04-01"),
                values,
                row)));
  }
}
