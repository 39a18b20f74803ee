package org.yagura.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleSurveys;
import org.yagura.report.diagram.NetworkDiagram;
import org.yagura.report.diagram.svg.SvgRenderer;
import org.yagura.testkit.Golden;

class HtmlReportTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" (?:xlink:)?href=\"#([^\"]*)\"");

  private static String render(Survey survey) {
    return HtmlReport.render(survey, SvgRenderer.render(NetworkDiagram.of(survey)));
  }

  @Test
  void writesSamplesToLookAt() throws IOException {
    Path out = Files.createDirectories(Path.of("target", "samples"));
    Files.writeString(out.resolve("clinic.html"), render(SampleSurveys.clinic()));
    Files.writeString(out.resolve("hospital.html"), render(SampleSurveys.hospital()));
    Files.writeString(out.resolve("empty.html"), render(SampleSurveys.empty()));
    assertThat(out.resolve("clinic.html")).exists();
  }

  @Test
  void theClinicsReportSaysWhatWasReviewed() {
    String html = HtmlReport.render(SampleSurveys.clinic(), "");
    String told = html.substring(html.indexOf("<main"), html.indexOf("<script"));
    Golden.verify("clinic-report.html", told);
  }

  @Test
  void hostileNamesStayTextAndLoseTheirTricks() {
    String html = HtmlReport.render(SampleSurveys.hostile(), "");
    assertThat(html)
        .doesNotContain("<script>alert", "<img", "\u202E", "\u0007")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    assertThat(html.split("<script", -1)).hasSize(2);
  }

  @Test
  void nothingIsFetchedAndOnlyTheShippedScriptMayRun() {
    String html = render(SampleSurveys.hospital());
    assertThat(html)
        .contains("default-src &#39;none&#39;", "script-src &#39;sha256-", "<html lang=\"ja\">")
        .doesNotContain("<link", "@import", "<iframe", " src=", " onclick", "url(");
  }

  @Test
  void everyLinkLeadsSomewhereAndNoPlaceIsNamedTwice() {
    String html = render(SampleSurveys.hospital());
    List<String> places = found(ID, html);
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places).containsAll(found(LINK, html));
  }

  @Test
  void aSurveyOfNothingSaysThatItIsUnknownAndNeverZero() {
    assertThat(HtmlReport.render(SampleSurveys.empty(), ""))
        .contains("判断できません", "<span class=\"value\">不明</span>", "資産の数は不明です")
        .doesNotContain("<span class=\"value\">0");
  }

  @Test
  void tenThousandDevicesStayASmallFile() {
    String html = HtmlReport.render(SampleSurveys.grown("巨大病院", 10_000, 50), "");
    assertThat(html.length()).isLessThan(12_000_000);
    assertThat(found(ID, html)).doesNotHaveDuplicates();
  }

  private static List<String> found(Pattern pattern, String html) {
    return pattern.matcher(html).results().map((MatchResult it) -> it.group(1)).toList();
  }
}
