package org.yagura.intake.sbom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.secret.SecretText;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.observation.SoftwareBill;
import org.yagura.model.observation.SoftwareBill.Analysis;
import org.yagura.model.observation.SoftwareBill.Component;

/** A bill of materials while it is being read; both of its syntaxes fill it. */
final class BillDraft {

  /** A whole operating system with all of its packages has some thousands. */
  private static final int MOST = 50_000;

  private static final int MOST_MARKS = 50;
  private static final int LONGEST = 500;

  /** One component while it is being read; {@code line} is where it is best told. */
  static final class Part {
    private String type = "";
    private String group = "";
    private String maker = "";
    private String name = "";
    private String version = "";
    private String cpe = "";
    private String purl = "";
    private String ref = "";
    private int line;
    private int rank;

    /** The text of one of its own fields; fields of no use are left out. */
    void put(String field, String value, int at) {
      String text = value.strip();
      if (text.isEmpty() || text.length() > LONGEST) {
        return;
      }
      switch (field) {
        case "type" -> type = text;
        case "group" -> group = text;
        case "publisher", "author", "manufacturer", "supplier", "manufacture" ->
            maker = maker.isEmpty() ? text : maker;
        case "name" -> {
          name = text;
          stands(at, 1);
        }
        case "version" -> version = text;
        case "bom-ref" -> ref = text;
        case "cpe" -> {
          cpe = text;
          stands(at, 2);
        }
        case "purl" -> {
          purl = text;
          stands(at, 3);
        }
        default -> {}
      }
    }

    private void stands(int at, int how) {
      if (how > rank) {
        rank = how;
        line = at;
      }
    }

    private String says() {
      return purl.isEmpty() ? (cpe.isEmpty() ? name : cpe) : purl;
    }

    private Component component(String file, int skipped) {
      String whole = group.isEmpty() || group.equals(maker) ? name : group + "/" + name;
      Evidence evidence =
          Evidence.of(
              SourceRef.Line.of(file, Math.max(1, line) + skipped), SecretText.mask(says()));
      return new Component(type, maker, whole, version, cpe, purl, ref, evidence);
    }
  }

  private final String file;
  private final Set<String> marks = new LinkedHashSet<>();
  private final List<Component> components = new ArrayList<>();
  private @Nullable Part subject;
  private String maker = "";
  private String asOf = "";
  private final List<Analysis> analyses = new ArrayList<>();
  private int leftOut;
  private int skipped;

  BillDraft(String file) {
    this.file = file;
  }

  /** Blank lines before the document, which its parser did not see. */
  void skip(int lines) {
    skipped = lines;
  }

  /** The product that the bill is of. */
  void subject(Part part) {
    subject = part;
  }

  /** Who made or supplied the product, where the bill says so beside it. */
  void maker(String name) {
    maker = maker.isEmpty() && name.length() <= LONGEST ? name.strip() : maker;
  }

  void asOf(String timestamp) {
    asOf = timestamp.length() >= 10 ? timestamp.substring(0, 10) : "";
  }

  /** A property of the product; numbers of single units tell whose bill it is. */
  void property(String key, String value) {
    String folded = key.toLowerCase(Locale.ROOT);
    boolean tells =
        List.of(
                "serial",
                "asset",
                "hostname",
                "host",
                "udi",
                "device",
                "シリアル",
                "製造番号",
                "資産番号",
                "ホスト名")
            .stream()
            .anyMatch(folded::contains);
    boolean secret = SecretText.mayHold(key + ": " + value);
    if (tells && !secret && value.length() <= 100 && marks.size() < MOST_MARKS) {
      marks.add(value.strip());
    }
  }

  /** A part; one without a name says nothing. */
  void add(Part part) {
    if (part.says().isEmpty()) {
      return;
    }
    if (components.size() < MOST) {
      components.add(part.component(file, skipped));
    } else {
      leftOut++;
    }
  }

  /** What the maker says of a vulnerability; without a number it says nothing. */
  void add(VexDraft vex) {
    if (analyses.size() < MOST) {
      vex.analysis(file, skipped).ifPresent(analyses::add);
    }
  }

  boolean isEmpty() {
    return components.isEmpty() && (subject == null || subject.says().isEmpty());
  }

  int leftOut() {
    return leftOut;
  }

  SoftwareBill bill() {
    Component about = about();
    return new SoftwareBill(
        new Origin(OriginKind.LIST, file, asOf),
        about,
        marks.stream().filter(it -> !it.isEmpty()).toList(),
        components,
        analyses,
        leftOut,
        about.evidence());
  }

  private Component about() {
    Part known = subject;
    if (known != null && !known.says().isEmpty()) {
      if (known.maker.isEmpty()) {
        known.maker = maker;
      }
      return known.component(file, skipped);
    }
    Evidence first =
        components.isEmpty()
            ? Evidence.of(new SourceRef.Whole(file), "CycloneDX")
            : components.getFirst().evidence();
    return new Component("", maker, "", "", "", "", "", first);
  }
}
