package org.yagura.report.exchange;

import java.util.List;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Profile;
import org.yagura.model.facility.Segment;
import org.yagura.model.facility.Vendor;
import org.yagura.model.observation.ListField;

/** {@code facility.json}: the model itself. */
public final class FacilityFile {

  private FacilityFile() {}

  /** The file's bytes; the same facility always gives the same bytes. */
  public static byte[] of(Facility facility) {
    return Json.document(json ->
        json.object("facility", it -> profile(it, facility.profile()))
            .objects("assets", facility.assets(), FacilityFile::asset)
            .objects("segments", facility.segments(), FacilityFile::segment)
            .objects("systems", facility.systems(), FacilityFile::system)
            .objects("vendors", facility.vendors(), FacilityFile::vendor)
            .objects("accounts", facility.accounts(), FacilityFile::account)
            .objects("backups", facility.lists().backups(), FacilityFile::backup)
            .objects("contracts", facility.lists().contracts(), FacilityFile::listed)
            .objects("training", facility.lists().training(), FacilityFile::listed)
            .objects("contacts", facility.lists().contacts(), FacilityFile::listed)
            .objects("answers", facility.lists().answers(), FacilityFile::listed));
  }

  private static void profile(Json json, Profile it) {
    json.text("name", it.name())
        .text("kind", it.kind())
        .number("beds", it.beds())
        .text("prefecture", it.prefecture())
        .texts("functions", it.functions())
        .flag("hasDedicatedStaff", it.hasDedicatedStaff())
        .evidence(it.evidence());
  }

  private static void asset(Json json, Asset it) {
    json.text("id", it.id())
        .text("name", it.names().name().isEmpty() ? it.label() : it.names().name())
        .text("hostname", it.names().hostname())
        .texts("aliases", it.names().aliases())
        .text("kind", it.kind().id())
        .text("make", it.product().make())
        .text("model", it.product().model())
        .text("os", it.product().os())
        .text("version", it.product().version())
        .text("serial", it.product().serial())
        .text("disclosure", it.product().disclosure())
        .text("sbom", it.product().bill())
        .texts("addresses", it.attachment().addresses())
        .texts("macs", it.attachment().macs())
        .texts("openPorts", it.attachment().openPorts())
        .number("count", it.count());
    placement(json, it.placement());
    json.object(
            "dates",
            dates ->
                dates
                    .text("installed", it.dates().installed())
                    .text("supportUntil", it.dates().supportUntil())
                    .text("contractUntil", it.dates().contractUntil())
                    .text("lastSeen", it.dates().lastSeen()))
        .object(
            "seen",
            seen ->
                seen.flag("listed", it.provenance().listed())
                    .flag("configured", it.provenance().configured())
                    .flag("measured", it.provenance().measured())
                    .flag("inDirectory", it.provenance().inDirectory()))
        .evidence(it.evidence());
  }

  private static void placement(Json json, Asset.Placement it) {
    json.text("site", it.site())
        .text("location", it.location())
        .text("department", it.department())
        .text("system", it.system())
        .text("vendor", it.vendor())
        .text("purpose", it.purpose());
  }

  private static void segment(Json json, Segment it) {
    json.text("id", it.id())
        .text("cidr", it.range().toString())
        .number("vlan", it.vlan() == 0 ? null : Integer.valueOf(it.vlan()))
        .text("name", it.name())
        .text("zone", it.zone())
        .text("site", it.site())
        .texts("gateways", it.gateways())
        .flag("guessed", it.guessed())
        .evidence(it.evidence());
  }

  private static void system(Json json, CareSystem it) {
    json.text("id", it.id())
        .text("name", it.name())
        .text("role", it.role().id())
        .text("vendor", it.vendor())
        .texts("assets", it.assets())
        .evidence(it.evidence());
  }

  private static void vendor(Json json, Vendor it) {
    json.text("id", it.id())
        .text("name", it.name())
        .texts("aliases", it.aliases())
        .texts("systems", it.systems())
        .evidence(it.evidence());
  }

  private static void account(Json json, Account it) {
    json.text("id", it.id())
        .text("name", it.name())
        .text("target", it.target())
        .texts("assets", it.assets())
        .text("privilege", it.privilege())
        .text("holder", it.holder())
        .flag(
            "enabled",
            switch (it.state()) {
              case ENABLED -> Boolean.TRUE;
              case DISABLED -> Boolean.FALSE;
              case UNKNOWN -> null;
            });
    it.facts().forEach(json::text);
    json.evidence(it.evidence());
  }

  private static void backup(Json json, ListedThing it) {
    json.text("id", it.id()).text("name", it.name()).text("asset", it.asset());
    for (ListField field :
        List.of(
            ListField.TARGET,
            ListField.METHOD,
            ListField.FREQUENCY,
            ListField.GENERATIONS,
            ListField.MEDIA,
            ListField.STORED_AT,
            ListField.NETWORK,
            ListField.OFFLINE,
            ListField.RESTORE_TESTED,
            ListField.RESTORE_PROCEDURE,
            ListField.NOTE)) {
      json.text(field.id(), it.entry().text(field));
    }
    json.evidence(it.evidence());
  }

  private static void listed(Json json, ListedThing it) {
    json.text("id", it.id()).text("name", it.name()).text("asset", it.asset());
    it.entry()
        .values()
        .forEach((field, value) -> {
          if (field != ListField.NAME) {
            json.text(field.id(), value.value());
          }
        });
    json.evidence(it.evidence());
  }
}
