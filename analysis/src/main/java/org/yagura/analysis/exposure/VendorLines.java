package org.yagura.analysis.exposure;

import java.util.Collection;
import java.util.List;
import org.yagura.analysis.exposure.wording.ConnectionWords;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Ways into the building that a vendor added to its answers, and that no list of ours names. */
final class VendorLines {

  private static final String ADDED = "added:";
  private static final int SHORTEST_NAME = 3;

  private VendorLines() {}

  /** Rows of vendors that speak of none of these connections, in the order of the answers. */
  static List<ListedThing> of(Facility facility, Collection<ExternalConnection> known) {
    return facility.lists().vendorAnswers().stream()
        .filter(it -> isLine(it) || isMobile(it))
        .filter(it -> !it.entry().text(ListField.ANSWER).equals("no"))
        .filter(it -> known.stream().noneMatch(one -> speaksOf(it, one)))
        .toList();
  }

  private static boolean isLine(ListedThing row) {
    return row.entry().text(ListField.NUMBER).startsWith(ADDED + "外部接続");
  }

  /** A device that brings a line of its own: 「LTEで当社と接続」. */
  private static boolean isMobile(ListedThing row) {
    return row.entry().text(ListField.NUMBER).startsWith(ADDED + "機器")
        && ConnectionWords.kind(said(row)).filter(ConnectionKind.MOBILE::equals).isPresent();
  }

  private static String said(ListedThing row) {
    return row.entry().text(ListField.QUESTION) + " " + row.entry().text(ListField.NOTE);
  }

  private static boolean speaksOf(ListedThing row, ExternalConnection known) {
    String words = Spelling.fold(row.entry().text(ListField.QUESTION));
    return List.of(known.purpose().name(), known.end().interfaceName()).stream()
        .map(Spelling::fold)
        .anyMatch(it -> it.length() >= SHORTEST_NAME && words.contains(it));
  }

  /** What the row tells; the vendor is the other end, and where it ends is not known. */
  static ExternalConnection connection(String id, ListedThing row) {
    String words = row.entry().text(ListField.QUESTION);
    return new ExternalConnection(
        id,
        ConnectionWords.kind(said(row)).orElse(ConnectionKind.OTHER),
        new ExternalConnection.End("", "", "", List.of()),
        row.entry().text(ListField.VENDOR),
        new ExternalConnection.Purpose(name(words), words, "", ""),
        "",
        ConnectionStatus.UNRECORDED,
        null,
        List.of(),
        List.of(row.entry().evidence()));
  }

  /** The first word of the row, which is the name in the vendor's own column. */
  static String name(String words) {
    return words.strip().split("\\s+", 2)[0];
  }
}
