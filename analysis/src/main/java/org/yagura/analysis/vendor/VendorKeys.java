package org.yagura.analysis.vendor;

/** How the rows of a vendor's workbook are called; what follows the colon is an id. */
public final class VendorKeys {
  public static final String QUESTION = "question:";
  public static final String ASSET = "asset:";
  public static final String CONNECTION = "connection:";
  public static final String DISCLOSURE = "disclosure:";
  public static final String FINDING = "finding:";

  /** An item of the Ministry's own form for vendors. */
  public static final String OFFICIAL = "official:";

  /** A row that the vendor added. */
  public static final String ADDED = "added:";

  private VendorKeys() {}
}
