package org.yagura.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of Japanese texts. A byte order mark decides; else UTF-16 by its zero bytes;
 * else the first of UTF-8, ISO-2022-JP (by its escape sequences), CP932 with its vendor extensions
 * and EUC-JP in which every byte has a meaning. Where none has, or lines of two were put together,
 * each line is read by the one that fits it. Chinese encodings are never tried: they would accept
 * CP932 and turn it into nonsense.
 */
public final class TextDecoder {

  /** How many lines with unreadable bytes are named. */
  public static final int MOST_LINES_REPORTED = 20;

  private TextDecoder() {}

  /** Decodes any bytes; what is no text at all comes out as whatever its bytes look like. */
  public static DecodedText decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16LE");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16BE");
    }
    int order = Encodings.byteOrder(bytes);
    if (order != 0) {
      return order > 0
          ? lenient(bytes, 0, StandardCharsets.UTF_16LE, "UTF-16LE")
          : lenient(bytes, 0, StandardCharsets.UTF_16BE, "UTF-16BE");
    }
    ByteBuffer all = ByteBuffer.wrap(bytes);
    Optional<String> utf8 = Encodings.strict(all, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return hasJisEscape(bytes)
          ? Encodings.strict(all, Encodings.ISO_2022_JP)
              .map(it -> whole(it, "ISO-2022-JP"))
              .orElseGet(() -> whole(utf8.get(), "UTF-8"))
          : whole(utf8.get(), "UTF-8");
    }
    return eightBit(bytes, all);
  }

  private static DecodedText eightBit(byte[] bytes, ByteBuffer all) {
    Optional<String> eucJp = Encodings.strict(all, Encodings.EUC_JP);
    Optional<String> cp932 = Encodings.strict(all, Encodings.CP932);
    if (eucJp.isPresent() && (cp932.isEmpty() || Encodings.eucRatherThanKatakana(bytes))) {
      return whole(eucJp.get(), "EUC-JP");
    }
    MixedLines asCp932 = new MixedLines(bytes, Encodings.CP932);
    String text = asCp932.text();
    if (asCp932.mostlyUtf8() || (cp932.isEmpty() && losesLessAsUtf8(bytes))) {
      String utf8 = new MixedLines(bytes, StandardCharsets.UTF_8).text();
      return new DecodedText(utf8, "UTF-8", linesWithLosses(utf8));
    }
    return new DecodedText(text, "CP932", linesWithLosses(text));
  }

  private static boolean losesLessAsUtf8(byte[] bytes) {
    return lossesIn(bytes, StandardCharsets.UTF_8) <= lossesIn(bytes, Encodings.CP932);
  }

  private static DecodedText whole(String text, String encoding) {
    return new DecodedText(text, encoding, List.of());
  }

  private static long lossesIn(byte[] bytes, Charset charset) {
    return new String(bytes, charset).chars().filter(it -> it == 0xFFFD).count();
  }

  private static boolean hasJisEscape(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private static DecodedText lenient(byte[] bytes, int from, Charset charset, String name) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new DecodedText(text, name, linesWithLosses(text));
  }

  private static List<Integer> linesWithLosses(String text) {
    List<Integer> lines = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (int at = text.indexOf('\uFFFD');
        at >= 0 && lines.size() < MOST_LINES_REPORTED;
        at = text.indexOf('\uFFFD', at + 1)) {
      for (; counted < at; counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      if (lines.isEmpty() || lines.getLast() != line) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
