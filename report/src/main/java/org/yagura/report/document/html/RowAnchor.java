package org.yagura.report.document.html;

/** Ids as fragments of links. */
final class RowAnchor {

  private RowAnchor() {}

  static String of(String id) {
    return org.yagura.report.diagram.Anchor.of(id);
  }
}
