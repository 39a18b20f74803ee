package org.yagura.intake.text;

import java.util.List;
import java.util.Objects;

/**
 * A text with the encoding it was read by.
 *
 * @param text without byte order mark; bytes that mean nothing in the encoding became U+FFFD
 * @param encoding {@code UTF-8}, {@code UTF-16LE}, {@code UTF-16BE}, {@code CP932}, {@code EUC-JP}
 *     or {@code ISO-2022-JP}; of texts that mix encodings, the one of most lines
 * @param undecodableLines numbers of the lines that hold U+FFFD where bytes could not be read, from
 *     1, ascending, at most {@link TextDecoder#MOST_LINES_REPORTED}
 */
public record DecodedText(String text, String encoding, List<Integer> undecodableLines) {
  public DecodedText {
    Objects.requireNonNull(text);
    Objects.requireNonNull(encoding);
    undecodableLines = List.copyOf(undecodableLines);
  }
}
