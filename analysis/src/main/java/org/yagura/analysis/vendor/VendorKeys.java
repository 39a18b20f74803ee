package org.yagura.analysis.vendor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

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

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|([0-9a-f]{2}[:-]){5}", Pattern.CASE_INSENSITIVE);
  private static final int DIGITS = 16;

  private VendorKeys() {}

  /**
   * The key of a thing; ids that hold an address are told by their hash, since workbooks travel.
   */
  public static String of(String kind, String id) {
    return kind + (ADDRESS.matcher(id).find() ? hash(id) : id);
  }

  private static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }
}
