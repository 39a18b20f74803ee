package org.yagura.report;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;

/** Assets of sample surveys, a statement at a time. */
final class SampleAsset {

  private SampleAsset() {}

  static Builder of(String id, AssetKind kind, String name) {
    return new Builder(id, kind, name);
  }

  /** An asset that grows. */
  static final class Builder {
    private final String id;
    private final AssetKind kind;
    private final String name;
    private String hostname = "";
    private Asset.Product product = new Asset.Product("", "", "", "", "");
    private final List<String> addresses = new ArrayList<>();
    private String location = "";
    private String department = "";
    private String system = "";
    private String vendor = "";
    private int count = 1;
    private Asset.Dates dates = new Asset.Dates("", "", "", "");
    private boolean listed;
    private boolean configured;
    private boolean measured;
    private boolean router;
    private final List<Evidence> evidence = new ArrayList<>();

    private Builder(String id, AssetKind kind, String name) {
      this.id = id;
      this.kind = kind;
      this.name = name;
    }

    Builder hostname(String text) {
      hostname = text;
      return this;
    }

    Builder address(String text) {
      addresses.add(text);
      return this;
    }

    Builder product(String make, String model, String os, String version) {
      product = new Asset.Product(make, model, os, version, "");
      return this;
    }

    Builder place(String where, String whose) {
      location = where;
      department = whose;
      return this;
    }

    Builder system(String what, String who) {
      system = what;
      vendor = who;
      return this;
    }

    Builder dates(String installed, String supportUntil, String contractUntil) {
      dates = new Asset.Dates(installed, supportUntil, contractUntil, "");
      return this;
    }

    Builder count(int number) {
      count = number;
      return this;
    }

    /** In the ledger; seen by a scan as well or not. */
    Builder listed(boolean seen) {
      listed = true;
      measured = seen;
      return this;
    }

    Builder configured() {
      configured = true;
      return this;
    }

    /** Seen by a scan and in no list. */
    Builder strange() {
      listed = false;
      measured = true;
      return this;
    }

    Builder mobileRouter() {
      router = true;
      return this;
    }

    Builder evidence(String file, String sheet, String place, String says) {
      evidence.add(
          sheet.isEmpty()
              ? Evidence.of(new SourceRef.Element(file, place), says)
              : SampleSurveys.cell(file, sheet, place, says));
      return this;
    }

    Builder evidenceLine(String file, int number, String says) {
      evidence.add(Evidence.of(SourceRef.Line.of(file, number), says));
      return this;
    }

    Asset build() {
      return new Asset(
          id,
          new Asset.Names(name, hostname, List.of()),
          kind,
          product,
          new Asset.Attachment(addresses, List.of(), List.of()),
          new Asset.Placement("", location, department, system, vendor, ""),
          count,
          dates,
          new Asset.Provenance(listed, configured, measured, false, router),
          evidence);
    }
  }
}
