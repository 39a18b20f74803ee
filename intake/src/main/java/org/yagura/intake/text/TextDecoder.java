package org.yagura.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of Japanese texts. A byte order mark decides; else UTF-16 by its zero bytes;
 * else the first of UTF-8, ISO-2022-JP (by its escape sequences), CP932 with its vendor extensions
 * and EUC-JP in which every byte has a meaning. Chinese encodings are never tried: they would
 * accept CP932 and turn it into nonsense.
 */
public final class TextDecoder {

  public static final int MOST_LINES_REPORTED = 20;

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
  private static final int SAMPLE = 4096;

  private TextDecoder() {}

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
    int zeros = zeroBytes(bytes);
    if (zeros != 0) {
      return zeros > 0
          ? lenient(bytes, 0, StandardCharsets.UTF_16LE, "UTF-16LE")
          : lenient(bytes, 0, StandardCharsets.UTF_16BE, "UTF-16BE");
    }
    Optional<DecodedText> utf8 = strict(bytes, StandardCharsets.UTF_8, "UTF-8");
    if (utf8.isPresent()) {
      Optional<DecodedText> escaped =
          hasJisEscape(bytes) ? strict(bytes, ISO_2022_JP, "ISO-2022-JP") : Optional.empty();
      return escaped.orElse(utf8.get());
    }
    Optional<DecodedText> cp932 = strict(bytes, CP932, "CP932");
    Optional<DecodedText> eucJp = strict(bytes, EUC_JP, "EUC-JP");
    if (cp932.isPresent() && eucJp.isPresent()) {
      return halfwidthKatakana(cp932.get().text()) > halfwidthKatakana(eucJp.get().text()) * 2 + 2
          ? eucJp.get()
          : cp932.get();
    }
    return cp932.or(() -> eucJp).orElseGet(() -> fewerLosses(bytes));
  }

  private static DecodedText fewerLosses(byte[] bytes) {
    DecodedText cp932 = lenient(bytes, 0, CP932, "CP932");
    DecodedText utf8 = lenient(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
    return losses(utf8.text()) <= losses(cp932.text()) ? utf8 : cp932;
  }

  private static long losses(String text) {
    return text.chars().filter(it -> it == 0xFFFD).count();
  }

  /** EUC-JP read as CP932 turns into runs of half-width katakana, which people hardly write. */
  private static long halfwidthKatakana(String text) {
    return text.chars().limit(SAMPLE).filter(it -> it >= 0xFF61 && it <= 0xFF9F).count();
  }

  private static boolean hasJisEscape(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Positive when the text looks like little-endian UTF-16 without a mark, negative for big-endian,
   * 0 otherwise. Text in any 8-bit encoding holds no zero bytes; binary files hold them on both
   * sides.
   */
  private static int zeroBytes(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (odd > pairs / 8 && even <= pairs / 100) {
      return 1;
    }
    return even > pairs / 8 && odd <= pairs / 100 ? -1 : 0;
  }

  private static Optional<DecodedText> strict(byte[] bytes, Charset charset, String name) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new DecodedText(text, name, List.of()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
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
