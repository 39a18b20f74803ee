package org.yagura.intake.xml;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How many different names a document may use. A parser keeps every name it has met and grows slow
 * with them; no format has more than some hundreds.
 */
public final class NameBudget {

  private static final int MOST_NAMES = 4_000;

  /** What most tags of workbooks and scans are made of; it need not be counted. */
  private static final Set<String> USUAL =
      Set.of("row", "si", "is", "xf", "spans", "port", "host", "state");

  private final Set<String> names = new HashSet<>();

  /** Counts the names of the start tag that was just read; throws when there are too many. */
  public void spend(XMLStreamReader at) throws XMLStreamException {
    spend(at.getLocalName());
    for (int i = 0; i < at.getAttributeCount(); i++) {
      spend(at.getAttributeLocalName(i));
    }
    for (int i = 0; i < at.getNamespaceCount(); i++) {
      String prefix = at.getNamespacePrefix(i);
      if (prefix != null) {
        spend(prefix);
      }
    }
  }

  private void spend(String name) throws XMLStreamException {
    boolean letter = name.length() == 1 && name.charAt(0) < 128;
    if (!letter && !USUAL.contains(name) && names.add(name) && names.size() > MOST_NAMES) {
      throw new XMLStreamException("the document uses more names than any format has");
    }
  }
}
