package org.yagura.report.oscal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;
import org.yagura.model.checklist.ItemAnswer.Item;
import org.yagura.report.exchange.Json;

/** What both documents share: version, times, names of controls, identities made of names. */
final class Oscal {
  static final String VERSION = "1.1.2";

  /** Namespace of properties of our own. */
  static final String NAMESPACE = "urn:yagura:oscal";

  /** The namespace of URLs in RFC 4122, within which ours lies. */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private Oscal() {}

  /** A name-based UUID (version 5): the same name gives the same identity. */
  static String uuid(String name) {
    MessageDigest sha1 = sha1();
    sha1.update(longs(URLS.getMostSignificantBits(), URLS.getLeastSignificantBits()));
    byte[] hash = sha1.digest((NAMESPACE + ":" + name).getBytes(StandardCharsets.UTF_8));
    hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
    long high = 0;
    long low = 0;
    for (int i = 0; i < 8; i++) {
      high = (high << 8) | (hash[i] & 0xFF);
      low = (low << 8) | (hash[i + 8] & 0xFF);
    }
    return new UUID(high, low).toString();
  }

  private static byte[] longs(long high, long low) {
    byte[] bytes = new byte[16];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (high >> (8 * (7 - i)));
      bytes[i + 8] = (byte) (low >> (8 * (7 - i)));
    }
    return bytes;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-1", e);
    }
  }

  /** The day's beginning in Japan. */
  static String time(LocalDate day) {
    return day + "T00:00:00+09:00";
  }

  /** The name of an item as a control: {@code R7-2-5}, {@code R7-2-12-server}. */
  static String control(String edition, Item item) {
    String number =
        Normalizer.normalize(item.id(), Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}.-]", "_");
    String row = item.row().isEmpty() ? "" : "-" + item.row();
    return (edition.isEmpty() ? "item" : edition) + "-" + number + row;
  }

  static void metadata(Json json, String title, LocalDate day) {
    json.object(
        "metadata",
        it ->
            it.text("title", line(title))
                .text("last-modified", time(day))
                .text("version", day.toString())
                .text("oscal-version", VERSION));
  }

  /** A property of ours; values are single lines that begin and end with a letter. */
  static void property(Json json, String name, String value) {
    json.text("name", name).text("ns", NAMESPACE).text("value", line(value));
  }

  /** Text for places that take one line only. */
  static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? "－" : line;
  }
}
