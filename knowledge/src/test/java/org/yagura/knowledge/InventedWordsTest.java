package org.yagura.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.OfficialTexts.Text;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.source.Wording;
import org.yagura.testkit.Shared;

/** That no document of knowledge escapes the comparison with the sources. */
class InventedWordsTest {

  private static final Pattern KEY = Pattern.compile("[{\\s]text: ");

  @Test
  void everyTextKeyOfEveryFormIsCompared() throws IOException {
    List<Text> all = OfficialTexts.all();
    for (Path file : OfficialTexts.files()) {
      String name = String.valueOf(file.getFileName());
      Matcher keys = KEY.matcher(Files.readString(file).replaceAll("(?m)^ *#.*$", ""));
      long written = keys.results().count();
      long compared =
          all.stream()
              .filter(it -> it.where().startsWith(name + "/") && it.where().endsWith("/text"))
              .count();

      assertThat(compared).as(name).isGreaterThanOrEqualTo(written);
    }
  }

  @Test
  void anOfficialStatusNeedsASourceThatIsNotUs() {
    for (Text it : OfficialTexts.all()) {
      boolean official = Wording.of(it.status()).isOfficial();
      if (official) {
        assertThat(it.source()).as(it.toString()).doesNotStartWith("Yagura");
      }
    }
  }

  @Test
  void everyFormIsAmongThoseCompared() {
    Set<String> folders =
        OfficialTexts.files().stream()
            .map(it -> String.valueOf(it.getParent().getFileName()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(folders)
        .contains(
            "checklist",
            "continuity",
            "contract",
            "disclosure",
            "fee",
            "framework",
            "gmis",
            "guideline",
            "loss",
            "maturity",
            "reporting",
            "role");
  }

  @Test
  void oneInventedWordInAnySentenceWouldBeSeen() throws IOException {
    assumeThat(Shared.folder("seeds")).isPresent();
    String sources = Sources.letters();

    for (Text it : OfficialTexts.all()) {
      String words = Sources.letters(it.text().replace("※", ""));
      if (Wording.of(it.status()).isOfficial() && words.length() >= 6) {
        String invented =
            words.substring(0, words.length() / 2) + "櫓" + words.substring(words.length() / 2);
        assertThat(sources.contains(invented)).as(it.toString()).isFalse();
      }
    }
  }

  @Test
  void titlesAndSectionsOfTheEditionsStandInASourceOrSayThatTheyAreNotKnown() throws IOException {
    assumeThat(Shared.folder("seeds")).isPresent();
    String sources = Sources.letters();

    for (ChecklistEdition edition : ChecklistEditions.all()) {
      String title = edition.title().replaceAll(" (事業者|薬局)確認用$", "");
      assertThat(sources).as(edition.key()).contains(Sources.letters(title));
      edition.items().stream()
          .map(it -> it.section())
          .filter(it -> !it.contains("未入手"))
          .forEach(it ->
              assertThat(sources.contains(Sources.letters(it))).as(edition.key() + it).isTrue());
    }
  }
}
