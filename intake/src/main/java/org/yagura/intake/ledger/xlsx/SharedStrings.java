package org.yagura.intake.ledger.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). */
final class SharedStrings {

  private static final int MOST_CHARACTERS = 128 << 20;

  private final List<String> texts = new ArrayList<>();
  private int characters;

  /** Reads as far as the part can be read; what was read before an error stays. */
  void read(PartXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("rPh")) {
          xml.skip(); // the reading of kanji is not part of the text
        } else if (xml.name().equals("si")) {
          text.setLength(0);
        }
        inText = xml.name().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        if (xml.name().equals("si")) {
          add(CellText.plain(text));
        }
      } else if (inText) {
        xml.appendText(text);
      }
    }
  }

  private void add(String text) throws XMLStreamException {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new XMLStreamException("the shared texts are longer than any honest workbook's");
    }
    texts.add(text);
  }

  /** The text of a number as a cell writes it; null when there is none. */
  @Nullable String get(CharSequence number) {
    int index = PartXml.unsigned(number, -1);
    if (index < 0) {
      index = PartXml.unsigned(number.toString().strip(), -1);
    }
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }
}
