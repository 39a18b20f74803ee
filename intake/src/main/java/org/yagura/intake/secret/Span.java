package org.yagura.intake.secret;

/** A part of a text that holds a secret; the end is excluded. */
record Span(int begin, int end) {

  boolean isEmpty() {
    return begin >= end;
  }
}
