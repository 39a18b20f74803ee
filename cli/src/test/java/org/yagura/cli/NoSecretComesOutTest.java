package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoSecretComesOutTest {

  @TempDir private Path folder;
  @TempDir private Path out;

  @Test
  void noSecretOfAnyMaterialComesOutAnywhere() throws IOException {
    PlantedSecrets planted = new PlantedSecrets(folder);
    planted.write();

    Map<String, String> told = surveyed();

    List<String> leaked = new ArrayList<>();
    planted
        .places()
        .forEach((secret, place) ->
            told.forEach((output, text) -> {
              if (text.contains(secret)) {
                leaked.add(output + " tells " + secret + " of " + place);
              }
            }));
    assertThat(leaked).isEmpty();
    assertThat(planted.words().keySet())
        .allSatisfy(
            it -> assertThat(told.values()).as(planted.words().get(it)).anyMatch(masked(it)));
  }

  /** Whether the word stands in a text with the place of its secret behind it. */
  private static Predicate<String> masked(String word) {
    return Pattern.compile(word + ".{0,40}\\*\\*\\*", Pattern.DOTALL).asPredicate();
  }

  /** All that a survey tells, as texts. */
  private Map<String, String> surveyed() throws IOException {
    StringWriter console = new StringWriter();
    PrintWriter printed = new PrintWriter(console, true);
    String[] arguments = {
      "survey", folder.toString(), "--out", out.toString(), "--as-of", "2026-11-20"
    };
    assertThat(Yagura.run(arguments, printed, printed)).isZero();
    Map<String, String> told = new TreeMap<>();
    told.put("console", console.toString());
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        told.put(String.valueOf(file.getFileName()), text(file));
      }
    }
    return told;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".xlsx")) {
      return unzipped(bytes);
    }
    if (file.toString().endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        all.append(part.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
