package org.yagura.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Texts that were put together from several encodings, or that no encoding reads whole: each line
 * is read by the one that fits it. No line is guessed: a line of UTF-8 must hold a kana or kanji of
 * three bytes, which other encodings don't form by chance, and a line of CP932 in a UTF-8 text must
 * be nonsense there.
 */
final class MixedLines {

  private final byte[] bytes;
  private final Charset main;
  private int utf8Lines;
  private int otherLines;

  MixedLines(byte[] bytes, Charset main) {
    this.bytes = bytes;
    this.main = main;
  }

  /** The text, with U+FFFD for bytes that mean nothing in any encoding. */
  String text() {
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    while (from < bytes.length) {
      int end = from;
      boolean ascii = true;
      while (end < bytes.length && bytes[end] != '\n') {
        ascii = ascii && bytes[end] >= 0;
        end++;
      }
      end = Math.min(bytes.length, end + 1);
      text.append(
          ascii
              ? new String(bytes, from, end - from, StandardCharsets.US_ASCII)
              : line(ByteBuffer.wrap(bytes, from, end - from)));
      from = end;
    }
    return text.toString();
  }

  /** Whether most lines that are not ASCII are UTF-8; known after {@link #text}. */
  boolean mostlyUtf8() {
    return utf8Lines > otherLines;
  }

  private String line(ByteBuffer line) {
    Optional<String> utf8 = Encodings.strict(line, StandardCharsets.UTF_8);
    utf8Lines += utf8.isPresent() ? 1 : 0;
    otherLines += utf8.isPresent() ? 0 : 1;
    if (utf8.isPresent() && (isUtf8() || hasKanaOrKanji(utf8.get()))) {
      return utf8.get();
    }
    Optional<String> cp932 = Encodings.strict(line, isUtf8() ? Encodings.CP932 : main);
    if (cp932.isPresent() && (!isUtf8() || isNonsense(main.decode(line.duplicate())))) {
      return cp932.get();
    }
    return main.decode(line.duplicate()).toString();
  }

  private boolean isUtf8() {
    return main.equals(StandardCharsets.UTF_8);
  }

  private static boolean hasKanaOrKanji(CharSequence line) {
    return line.chars().anyMatch(it -> it >= 0x3000 && it < 0xFFFD);
  }

  private static boolean isNonsense(CharSequence line) {
    long lost = line.chars().filter(it -> it == 0xFFFD).count();
    long kept = line.chars().filter(it -> it > 0x7F && it != 0xFFFD).count();
    return lost > kept * 2;
  }
}
