package org.yagura.model.facility;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * One real thing. Empty text means that no material states it.
 *
 * @param id derived from the strongest identity, the same in every run
 * @param count how many devices it stands for, at least 1
 */
public record Asset(
    String id,
    Names names,
    AssetKind kind,
    Product product,
    Attachment attachment,
    Placement placement,
    int count,
    Dates dates,
    Provenance provenance,
    List<Evidence> evidence) {

  /**
   * What it is called.
   *
   * @param name what people call it
   * @param aliases other names that materials use, sorted, without the name itself
   */
  public record Names(String name, String hostname, List<String> aliases) {
    public Names {
      Objects.requireNonNull(name);
      Objects.requireNonNull(hostname);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What it is.
   *
   * @param disclosure what a list says of its maker's security disclosure (MDS/SDS), in its words
   * @param bill what a list says of its bill of materials (SBOM), in its words
   */
  public record Product(
      String make,
      String model,
      String os,
      String version,
      String serial,
      String disclosure,
      String bill) {

    /** Without a word about its maker's papers. */
    public Product(String make, String model, String os, String version, String serial) {
      this(make, model, os, version, serial, "", "");
    }

    public Product {
      Objects.requireNonNull(disclosure);
      Objects.requireNonNull(bill);
      Objects.requireNonNull(make);
      Objects.requireNonNull(model);
      Objects.requireNonNull(os);
      Objects.requireNonNull(version);
      Objects.requireNonNull(serial);
    }
  }

  /**
   * How it hangs on the network.
   *
   * @param addresses single addresses, ranges and networks, as {@code AddressBlock} prints them, or
   *     {@code DHCP}; sorted by address
   * @param macs canonical, sorted
   * @param openPorts {@code tcp/3389 ms-wbt-server ...}, as measured, sorted by protocol and port
   * @param measuredAt where each open port was measured
   */
  public record Attachment(
      List<String> addresses,
      List<String> macs,
      List<String> openPorts,
      Map<String, Evidence> measuredAt) {

    /** Without the places where ports were measured. */
    public Attachment(List<String> addresses, List<String> macs, List<String> openPorts) {
      this(addresses, macs, openPorts, Map.of());
    }

    public Attachment {
      addresses = List.copyOf(addresses);
      macs = List.copyOf(macs);
      openPorts = List.copyOf(openPorts);
      measuredAt = Map.copyOf(measuredAt);
    }
  }

  public record Placement(
      String site,
      String location,
      String department,
      String system,
      String vendor,
      String purpose) {
    public Placement {
      Objects.requireNonNull(site);
      Objects.requireNonNull(location);
      Objects.requireNonNull(department);
      Objects.requireNonNull(system);
      Objects.requireNonNull(vendor);
      Objects.requireNonNull(purpose);
    }
  }

  /** ISO dates, as precise as the source. */
  public record Dates(
      String installed, String supportUntil, String contractUntil, String lastSeen) {
    public Dates {
      Objects.requireNonNull(installed);
      Objects.requireNonNull(supportUntil);
      Objects.requireNonNull(contractUntil);
      Objects.requireNonNull(lastSeen);
    }
  }

  /**
   * Which kinds of material speak of it.
   *
   * @param listed named in a list of the hospital
   * @param configured its own configuration was read
   * @param measured it answered a scan, or a table of another device shows it
   * @param inDirectory the directory knows it
   * @param mobileRouter its maker or name says that it carries its own line to the outside
   * @param retired a list says that it was disposed of, and nothing has seen it since
   */
  public record Provenance(
      boolean listed,
      boolean configured,
      boolean measured,
      boolean inDirectory,
      boolean mobileRouter,
      boolean retired) {

    /** Of a thing that is still there. */
    public Provenance(
        boolean listed,
        boolean configured,
        boolean measured,
        boolean inDirectory,
        boolean mobileRouter) {
      this(listed, configured, measured, inDirectory, mobileRouter, false);
    }
  }

  public Asset {
    Objects.requireNonNull(id);
    Objects.requireNonNull(names);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(product);
    Objects.requireNonNull(attachment);
    Objects.requireNonNull(placement);
    if (count < 1) {
      throw new IllegalArgumentException(
          "count (%d) of asset (%s) must be at least 1".formatted(count, id));
    }
    Objects.requireNonNull(dates);
    Objects.requireNonNull(provenance);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("asset (%s) must have evidence".formatted(id));
    }
  }

  /** What shows that it answers on a port, such as {@code tcp/3389}; else what speaks of it. */
  public List<Evidence> measured(String port) {
    List<Evidence> places =
        attachment.openPorts().stream()
            .filter(it -> it.equals(port) || it.startsWith(port + " "))
            .map(attachment.measuredAt()::get)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return places.isEmpty() ? evidence : places;
  }

  /**
   * What people call it: its name, else its hostname, else its first address, else its maker and
   * hardware address, else its id.
   */
  public String label() {
    if (!names.name().isEmpty()) {
      return names.name();
    }
    if (!names.hostname().isEmpty()) {
      return names.hostname();
    }
    if (!attachment.addresses().isEmpty()) {
      return attachment.addresses().getFirst();
    }
    String maker = product.make().isEmpty() ? "機器" : product.make() + " の機器";
    return attachment.macs().isEmpty() ? id : maker + "（" + attachment.macs().getFirst() + "）";
  }
}
