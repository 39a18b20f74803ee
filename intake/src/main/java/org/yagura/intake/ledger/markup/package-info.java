/** Tables in markup: OpenDocument, XML Spreadsheet 2003, and HTML as programs export it. */
@NullMarked
package org.yagura.intake.ledger.markup;

import org.jspecify.annotations.NullMarked;
