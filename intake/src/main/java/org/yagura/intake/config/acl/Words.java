package org.yagura.intake.config.acl;

import java.util.List;

/** The words of a command, read from left to right. */
public final class Words {

  private final List<String> words;
  private int at;

  public Words(List<String> words) {
    this.words = words;
  }

  public Words(List<String> words, int from) {
    this.words = words;
    this.at = from;
  }

  public boolean done() {
    return at >= words.size();
  }

  /** The next word, not taken; empty at the end. */
  public String peek() {
    return peek(0);
  }

  /** A later word, not taken; 0 is the next. */
  public String peek(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : "";
  }

  /** Takes the next word; empty at the end. */
  public String next() {
    return at < words.size() ? words.get(at++) : "";
  }

  /** Takes the next word if it is the expected one. */
  public boolean accept(String expected) {
    if (peek().equals(expected)) {
      at++;
      return true;
    }
    return false;
  }
}
