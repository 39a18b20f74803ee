package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yagura.intake.config.alliedware.AwPlusReader;
import org.yagura.intake.config.asa.AsaReader;
import org.yagura.intake.config.cisco.IosReader;
import org.yagura.intake.config.fortios.FortiosReader;
import org.yagura.intake.config.junos.JunosReader;
import org.yagura.intake.config.necix.NecIxReader;
import org.yagura.intake.config.panos.PanosReader;
import org.yagura.intake.config.yamaha.YamahaReader;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.ConfiguredDevice;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/**
 * Device configurations and {@code show} output of every vendor. A text is given to the reader that
 * is surest of it; sessions that hold only ARP, MAC or lease tables are left to the scans.
 */
public final class ConfigMaterials implements MaterialReader {

  /** Readers that are less sure than this, of 100, do not claim a text. */
  public static final int CLAIM = 30;

  private static final int SAMPLE = 8192;
  private static final int HEAD = 1 << 18;

  /** Lines that hold anything, at the beginning of a text: what tells whose it is. */
  private static final int RECOGNISED = 3000;

  private static final int STRANGE = 60;

  private final List<VendorReader> vendors;

  public ConfigMaterials() {
    this(
        List.of(
            new FortiosReader(),
            new YamahaReader(),
            new NecIxReader(),
            new IosReader(),
            new AsaReader(),
            new AwPlusReader(),
            new JunosReader(),
            new PanosReader()));
  }

  ConfigMaterials(List<VendorReader> vendors) {
    this.vendors = List.copyOf(vendors);
  }

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (material.bytes().length == 0) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    if (isBinary(decoded.text())) {
      return Optional.empty();
    }
    String whole = decoded.text();
    boolean allSeen = whole.length() <= HEAD;
    ConfigText head = ConfigText.of(material.path(), allSeen ? whole : whole.substring(0, HEAD));
    Optional<VendorReader> vendor = surest(head);
    if (vendor.isEmpty()) {
      return Optional.empty();
    }
    ConfigText text = allSeen ? head : ConfigText.of(material.path(), whole);
    List<Part> parts = parts(text);
    if (!parts.isEmpty()) {
      return reading(text, decoded, parts);
    }
    return Strangers.reading(head).or(() -> reading(text, decoded, read(vendor.get(), text)));
  }

  /** The devices of a text that speaks of several, as far as each can be told; else nothing. */
  private List<Part> parts(ConfigText text) {
    List<ConfigText> texts = DeviceParts.of(text);
    if (texts.size() < 2) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (ConfigText it : texts) {
      parts.addAll(Strangers.reading(it.head(STRANGE)).isPresent() ? List.of() : read(it));
    }
    return parts.size() < 2 ? List.of() : parts;
  }

  /** One device's part of a text, or the whole text. */
  private record Part(ConfigText text, VendorReader.Parsed parsed) {}

  /** Read by its surest reader; nothing where no reader is sure or it finds no device. */
  private List<Part> read(ConfigText text) {
    return surest(text.head(RECOGNISED)).map(it -> read(it, text)).orElse(List.of());
  }

  private static List<Part> read(VendorReader vendor, ConfigText text) {
    VendorReader.Parsed parsed = vendor.read(text);
    return parsed.devices().isEmpty() ? List.of() : List.of(new Part(text, parsed));
  }

  /** The reader that is surest, of two equals the first. */
  private Optional<VendorReader> surest(ConfigText head) {
    Optional<VendorReader> best = Optional.empty();
    int surest = CLAIM - 1;
    for (VendorReader vendor : vendors) {
      int sure = vendor.recognise(head);
      if (sure > surest) {
        best = Optional.of(vendor);
        surest = sure;
      }
    }
    return best;
  }

  private static Optional<MaterialReading> reading(
      ConfigText text, DecodedText decoded, List<Part> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>(ConfigProblems.undecodable(text, decoded));
    List<Observation> observations = new ArrayList<>();
    List<Coverage> coverages = new ArrayList<>();
    SortedSet<String> formats = new TreeSet<>();
    for (Part part : parts) {
      List<DeviceConfiguration> devices = part.parsed().devices();
      List<Problem> own = new ArrayList<>(part.parsed().problems());
      devices.forEach(it -> own.addAll(ConfigProblems.ofRemarks(it)));
      if (own.isEmpty() && problems.isEmpty()) {
        BrokenEnd.of(part.text(), decoded.text(), devices.getFirst()).ifPresent(own::add);
      }
      problems.addAll(own);
      coverages.add(devices.getFirst().coverage());
      devices.forEach(it -> formats.add(it.identity().platform().os()));
      observations.addAll(observations(text, devices));
    }
    ConfigProblems.ofNoPart(text, parts.stream().map(Part::text).toList()).ifPresent(problems::add);
    Coverage coverage = sum(coverages);
    ConfigProblems.notUnderstood(coverage).ifPresent(problems::add);
    MaterialReport report =
        new MaterialReport(
            text.file(),
            MaterialKind.CONFIG,
            String.join("、", formats),
            decoded.encoding(),
            0,
            List.of(),
            List.of(),
            problems,
            coverage);
    return Optional.of(new MaterialReading(report, observations));
  }

  private static Coverage sum(List<Coverage> coverages) {
    return new Coverage(
        coverages.stream().mapToInt(Coverage::understood).sum(),
        coverages.stream().mapToInt(Coverage::ignored).sum(),
        coverages.stream().flatMap(it -> it.notUnderstood().stream()).toList());
  }

  private static List<Observation> observations(
      ConfigText text, List<DeviceConfiguration> devices) {
    List<Observation> observations = new ArrayList<>();
    for (DeviceConfiguration device : devices) {
      var captured = device.identity().capturedOn();
      String asOf = captured == null ? "" : captured.value();
      Origin origin = new Origin(OriginKind.CONFIGURATION, text.file(), asOf);
      observations.add(new ConfiguredDevice(origin, device));
    }
    return observations;
  }

  /** Texts hold no zero characters and hardly any control characters but those of a terminal. */
  private static boolean isBinary(String text) {
    int controls = 0;
    int length = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      boolean usual = c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\u001b';
      controls += usual ? 0 : 1;
    }
    return controls > length / 50 + 2;
  }
}
