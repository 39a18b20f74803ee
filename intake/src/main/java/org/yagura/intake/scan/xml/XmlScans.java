package org.yagura.intake.scan.xml;

import java.util.Optional;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.xml.XmlCursor;

/** Reads the XML report of any scanner we know. */
public final class XmlScans {

  private XmlScans() {}

  /** Empty when the text is no XML report of a scanner. */
  public static Optional<ScanResult> read(String file, String text) {
    if (!text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    XmlCursor cursor = new XmlCursor(file, text);
    if (!cursor.next()) {
      return Optional.empty();
    }
    return switch (cursor.name()) {
      case "nmaprun" -> Optional.of(new NmapXml(cursor).read());
      case "NessusClientData_v2" -> Optional.of(new NessusXml(cursor).read());
      case "report", "get_reports_response" -> new GvmXml(cursor).read();
      default -> Optional.empty();
    };
  }
}
