package org.yagura.intake.ledger.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.yagura.intake.ledger.sheet.NumberFormat;

/** The number formats that cells refer to by the number of their style (18.8). */
final class Styles {

  private static final int MOST_STYLES = 100_000; // Excel allows 65,490

  private final List<NumberFormat> formats = new ArrayList<>();

  void read(PartXml xml) throws XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    boolean cellStyles = false;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT) {
        cellStyles = cellStyles && !xml.name().equals("cellXfs");
      } else if (event == XMLStreamConstants.START_ELEMENT && codes.size() < MOST_STYLES) {
        switch (xml.name()) {
          case "numFmt" -> codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode", ""));
          case "cellXfs" -> cellStyles = true;
          case "dxfs" -> xml.skip(); // formats of conditions have numbers of their own
          case "xf" -> {
            if (cellStyles && formats.size() < MOST_STYLES) {
              int id = xml.number("numFmtId", 0);
              formats.add(NumberFormat.of(id, codes.getOrDefault(id, "")));
            }
          }
          default -> {}
        }
      }
    }
  }

  NumberFormat get(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }
}
