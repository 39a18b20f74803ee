package org.yagura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackagesTest {

  private static final int MOST_FILES = 15;

  /** The words for one thing, such as a device, are looked up in one place. */
  private static final int MOST_FILES_IN_MODEL = 20;

  private static final Set<String> FORBIDDEN =
      Set.of("util", "utils", "common", "helper", "helpers", "impl", "misc", "dto");
  private static final Pattern FORBIDDEN_ENDING =
      Pattern.compile("(?:Impl|Utils?|Helper|Manager|Info|Data)$");

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
    assertThat(packages()).isNotEmpty();
    packages()
        .forEach((folder, files) ->
            assertThat(files)
                .as("%s: an unmarked package is silently unchecked", folder)
                .anyMatch(PackagesTest::isMarked));
  }

  @Test
  void noPackageIsAHeap() {
    assertThat(packages()).isNotEmpty();
    packages()
        .forEach((folder, files) -> {
          int most = folder.startsWith("model") ? MOST_FILES_IN_MODEL : MOST_FILES;
          assertThat(files.size() <= most || Debts.allow(folder.toString()))
              .as("%s holds %d files: split it by feature", folder, files.size())
              .isTrue();
        });
  }

  @Test
  void packagesAreNamedByFeature() {
    assertThat(packages().keySet())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(FORBIDDEN).doesNotContain(it.getFileName().toString()));
  }

  @Test
  void noTypeHidesWhatItIsBehindAnEmptyEnding() {
    List<String> names =
        House.sources().stream().map(it -> it.fileName().replace(".java", "")).toList();
    assertThat(names).isNotEmpty().noneMatch(it -> FORBIDDEN_ENDING.matcher(it).find());
  }

  private static boolean isMarked(House.Source source) {
    return source.fileName().equals("package-info.java")
        && source.text().contains("@NullMarked")
        && source.text().startsWith("/**");
  }

  private static Map<Path, List<House.Source>> packages() {
    return House.mainSources().stream()
        .collect(
            Collectors.groupingBy(
                it -> House.root().relativize(Objects.requireNonNull(it.path().getParent())),
                TreeMap::new,
                Collectors.toList()));
  }
}
