package org.yagura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be told of {@code yagura.cmd} without Windows: the rules that cmd.exe punishes. */
class WindowsLauncherTest {

  private static final Path MESSAGES = House.root().resolve("docs/launcher");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern PLACES =
      Pattern.compile("%(?:ROOT|STATE|JDK|CACHE|FOUND|JAVA_HOME|ProgramFiles|~f?1)[%:]?");
  private static final Pattern JUMP = Pattern.compile("(?:goto|call) :(\\w+)");
  private static final Pattern SHOWN = Pattern.compile("call :show ([\\w-]+)");

  @Test
  void linesEndAsWindowsExpectsAndHoldNothingButAscii() throws IOException {
    String text = text();

    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text.chars()).allMatch(it -> it < 0x7F);
  }

  @Test
  void everyPathStandsInQuotes() throws IOException {
    assertThat(commands())
        .filteredOn(it -> !it.startsWith("set \""))
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(QUOTED.matcher(it).replaceAll("")).doesNotContainPattern(PLACES));
  }

  @Test
  void signsInPathsAreNeverExpandedTwice() throws IOException {
    assertThat(text()).contains("DisableDelayedExpansion").doesNotContain("EnableDelayedExpansion");
  }

  @Test
  void everyJumpHasATarget() throws IOException {
    String text = text();

    List<String> targets = found(JUMP, text);

    assertThat(targets).isNotEmpty().allSatisfy(it -> assertThat(text).contains("\r\n:" + it));
  }

  @Test
  void everyMessageIsThereInJapanese() throws IOException {
    for (String it : found(SHOWN, text())) {
      assertThat(Files.readString(MESSAGES.resolve(it + ".txt"))).as(it).containsPattern("[ぁ-ん]");
    }
  }

  @Test
  void bothLaunchersOfferTheSameCommandsAndMemory() throws IOException {
    String posix = Files.readString(House.root().resolve("yagura"));
    String usage = posix.substring(posix.indexOf("cat <<'TEXT'"));
    usage = usage.substring(usage.indexOf('\n') + 1, usage.indexOf("\nTEXT"));

    assertThat(Files.readString(MESSAGES.resolve("usage.txt")).replace("\r\n", "\n").strip())
        .isEqualTo(usage.replace("./yagura", "yagura").strip());
    for (String option : List.of("-Xmx1280m", "-Xss2m", "-XX:+UseSerialGC")) {
      assertThat(text()).contains(option);
      assertThat(posix).contains(option);
    }
  }

  private static String text() throws IOException {
    return Files.readString(House.root().resolve("yagura.cmd"), StandardCharsets.ISO_8859_1);
  }

  /** Lines that do something; those that a caret joins are one. */
  private static List<String> commands() throws IOException {
    return text()
        .replace("^\r\n", " ")
        .replace("%JAVA_HOME:\"=%", "%JAVA_HOME%") // whose own quotes are taken away
        .lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty() && !it.startsWith("rem ") && !it.startsWith(":"))
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult it) -> it.group(1)).toList();
  }
}
