package org.yagura.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleHospitalTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("yagura.root", ".."), "examples", "minato-hospital");

  /** Private ranges, those for documentation, masks, and what is no host. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "10\\..*|192\\.168\\..*|172\\.(1[6-9]|2[0-9]|3[01])\\..*|192\\.0\\.2\\..*|198\\.51\\.100\\..*"
              + "|203\\.0\\.113\\..*|255\\..*|0\\..*|224\\..*");

  @Test
  void theCommittedFolderIsWhatTheGeneratorWrites() throws IOException {
    Map<String, byte[]> files = ExampleHospital.files();
    try (Stream<Path> committed = Files.walk(FOLDER)) {
      List<String> names =
          committed
              .filter(Files::isRegularFile)
              .map(it -> FOLDER.relativize(it).toString().replace('\\', '/'))
              .map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
              .sorted()
              .toList();
      assertThat(names).containsExactlyElementsOf(files.keySet());
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(FOLDER.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void everyAddressIsPrivateOrForDocumentation() {
    Pattern address = Pattern.compile("(?<![0-9.])[0-9]{1,3}(\\.[0-9]{1,3}){3}(?![0-9.])");
    ExampleHospital.files()
        .forEach((name, bytes) -> {
          Matcher found = address.matcher(new String(bytes, StandardCharsets.UTF_8));
          while (found.find()) {
            assertThat(found.group()).as(name).matches(HARMLESS);
          }
        });
  }

  @Test
  void everythingOldIsWrittenInCp932() {
    Charset cp932 = Charset.forName("windows-31j");
    byte[] lines = ExampleHospital.files().getOrDefault("台帳/回線一覧.csv", new byte[0]);
    assertThat(new String(lines, cp932)).contains("①版", "㈱なぎさ通信").doesNotContain("?");
  }
}
