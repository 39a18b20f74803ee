package org.yagura.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** The charsets of Japanese texts, and what tells them apart. */
final class Encodings {

  static final Charset CP932 = Charset.forName("windows-31j");
  static final Charset EUC_JP = Charset.forName("EUC-JP");
  static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

  private static final int SAMPLE = 4_096;
  private static final int LONGEST_LINE = 50; // in characters, on average, of a UTF-16 text

  private Encodings() {}

  /** The text, when every byte has a meaning. */
  static Optional<String> strict(ByteBuffer bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes.duplicate())
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Which half of the byte pairs holds the zeros of UTF-16 without a mark: 1 for the second
   * (little-endian), -1 for the first, 0 when it is no such text. Line ends, blanks and digits have
   * their zeros on one side, and the characters are those of Japanese texts; those of binary files
   * are not.
   */
  static int byteOrder(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int enough = Math.max(1, length / 2 / LONGEST_LINE);
    int likely = odd >= even ? 1 : -1;
    boolean zeros = Math.max(odd, even) >= enough;
    return zeros && plausible(bytes, length, likely > 0 ? 1 : 0) ? likely : 0;
  }

  private static boolean plausible(byte[] bytes, int length, int high) {
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      int unit = (bytes[i + high] & 0xFF) << 8 | (bytes[i + 1 - high] & 0xFF);
      boolean ascii = (unit >= 0x20 && unit < 0x7F) || unit == '\t' || unit == '\n' || unit == '\r';
      boolean symbol = unit >= 0xA1 && unit < 0x2800;
      boolean japanese = unit >= 0x3000 && unit < 0xA000;
      boolean wide = (unit >= 0xD800 && unit < 0xE000) || (unit >= 0xF900 && unit < 0xFFF0);
      odd += ascii || symbol || japanese || wide ? 0 : 1;
    }
    return odd * 40 <= length;
  }

  /**
   * Whether bytes that both CP932 and EUC-JP can read are EUC-JP. As CP932 they hold no ordinary
   * kanji then, only half-width katakana; a text that people wrote in those has voiced syllables
   * and hardly any of the punctuation that EUC-JP's kana turn into.
   */
  static boolean eucRatherThanKatakana(byte[] bytes) {
    int voiced = 0;
    int punctuation = 0;
    int katakana = 0;
    for (int i = 0; i < bytes.length && katakana < SAMPLE; i++) {
      int c = bytes[i] & 0xFF;
      if (c >= 0xE0) {
        return true;
      }
      katakana += c >= 0xA1 ? 1 : 0;
      punctuation += c == 0xA4 || c == 0xA5 ? 1 : 0;
      boolean voicedSyllable = i > 0 && (c == 0xDE || c == 0xDF) && canBeVoiced(bytes[i - 1]);
      voiced += voicedSyllable ? 1 : 0;
    }
    return punctuation * 10 >= katakana || voiced * 20 < katakana;
  }

  /** The rows of ka, sa, ta and ha among half-width katakana. */
  private static boolean canBeVoiced(byte before) {
    int c = before & 0xFF;
    return (c >= 0xB6 && c <= 0xC4) || (c >= 0xCA && c <= 0xCE);
  }
}
