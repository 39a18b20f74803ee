package org.yagura.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.testkit.Shared;

/** The collected documents that official wording is compared with. */
final class Sources {

  private Sources() {}

  /** All of them as one run of letters. */
  static String letters() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("seeds", "domain")) {
      try (Stream<Path> inside = Files.list(Shared.folder(folder).orElseThrow())) {
        inside.sorted(Comparator.naturalOrder()).forEach(files::add);
      }
    }
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(Files.readString(file));
    }
    return letters(all.toString());
  }

  /** Width, line breaks and the marks of the transcription's own layout are no wording. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\*\\*|<[^<>]{1,40}>", "")
        .replaceAll("\\s", "");
  }
}
