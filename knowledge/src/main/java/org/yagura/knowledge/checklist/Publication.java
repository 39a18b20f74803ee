package org.yagura.knowledge.checklist;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.yaml.Entry;

/**
 * How an edition was published.
 *
 * @param issued ISO date or month
 * @param checklist where the form stands; empty when unknown
 * @param manual where its manual stands; empty when unknown
 * @param files official files whose hashes are known
 * @param provenance who says what is known of the edition
 */
public record Publication(
    String issued,
    String checklist,
    String manual,
    List<OfficialFile> files,
    Provenance provenance) {

  /**
   * An official file.
   *
   * @param kind such as {@code facility_xlsx}
   * @param sha256 in hexadecimal
   */
  public record OfficialFile(String kind, String url, String sha256) {
    public OfficialFile {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(url);
      Objects.requireNonNull(sha256);
    }
  }

  public Publication {
    Objects.requireNonNull(issued);
    Objects.requireNonNull(checklist);
    Objects.requireNonNull(manual);
    files = List.copyOf(files);
    Objects.requireNonNull(provenance);
  }

  static Publication of(Entry it) {
    return new Publication(
        it.text("issued"),
        it.optional("checklist"),
        it.optional("manual"),
        it.entries("files").stream()
            .map(f -> new OfficialFile(f.text("kind"), f.text("url"), f.text("sha256")))
            .toList(),
        Provenance.of(it));
  }
}
