package org.yagura.intake.feed.index.code;

/** An index that does not hold what it must; it is made anew from the feeds. */
public final class IndexDamaged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexDamaged() {
    super("the index does not hold what it must", null, false, false);
  }
}
