package org.yagura.report.form;

/** What came of a blank workbook. */
public final class FilledForm {
  private final byte[] bytes;
  private final int answered;
  private final int asked;
  private final String note;

  FilledForm(byte[] bytes, int answered, int asked, String note) {
    this.bytes = bytes.clone();
    this.answered = answered;
    this.asked = asked;
    this.note = note;
  }

  static FilledForm untouched(int asked, String note) {
    return new FilledForm(new byte[0], 0, asked, note);
  }

  /** The filled workbook; of no length where nothing was written. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many items got a yes or a no. */
  public int answered() {
    return answered;
  }

  /** How many of its rows were recognised as items. */
  public int asked() {
    return asked;
  }

  /** Why nothing was written, in Japanese; empty where something was. */
  public String note() {
    return note;
  }
}
