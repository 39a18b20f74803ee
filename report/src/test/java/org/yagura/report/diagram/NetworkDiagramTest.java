package org.yagura.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawio.DrawioRenderer;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.diagram.scene.Trust;
import org.yagura.report.diagram.svg.SvgRenderer;
import org.yagura.testkit.Property;

class NetworkDiagramTest {

  @Test
  void anyFacilityIsDrawnWhole() {
    Property.holds(random -> drawnWhole(Samples.any(random)));
  }

  @Test
  void facilitiesOfAllSizesAreDrawnWhole() {
    samples().forEach(NetworkDiagramTest::drawnWhole);
  }

  private static Stream<Survey> samples() {
    return Stream.of(
        Samples.clinic(),
        Samples.empty(),
        Samples.hospital(),
        Samples.manyConnections(),
        Samples.longNames(),
        Samples.thousand());
  }

  private static void drawnWhole(Survey survey) {
    Scene scene = NetworkDiagram.of(survey);
    scene.sheets().forEach(NetworkDiagramTest::labelsKeepApart);
    scene.sheets().forEach(NetworkDiagramTest::linesAvoidBoxesAndLabels);
    everythingIsShownOnce(survey, scene.overview());
  }

  private static void everythingIsShownOnce(Survey survey, Sheet overview) {
    Map<String, Integer> shown = new TreeMap<>();
    for (Box box : overview.boxes()) {
      box.meaning().ids().forEach(it -> shown.merge(it, 1, Integer::sum));
      box.items()
          .forEach(row -> row.meaning().ids().forEach(it -> shown.merge(it, 1, Integer::sum)));
    }
    overview
        .edges()
        .forEach(edge -> edge.meaning().ids().forEach(it -> shown.merge(it, 1, Integer::sum)));
    Set<String> expected = new HashSet<>();
    survey.facility().assets().stream().map(Asset::id).forEach(expected::add);
    survey.facility().segments().forEach(it -> expected.add(it.id()));
    survey.connections().stream().map(ExternalConnection::id).forEach(expected::add);

    assertThat(shown.keySet()).isEqualTo(expected);
    assertThat(shown.values()).allMatch(it -> it == 1);
  }

  private static void labelsKeepApart(Sheet sheet) {
    List<Label> labels = labels(sheet);
    for (int i = 0; i < labels.size(); i++) {
      Rect area = labels.get(i).area();
      assertThat(sheet.area().contains(area)).as(labels.get(i).text()).isTrue();
      assertThat(labels.get(i).size()).isGreaterThanOrEqualTo(8);
      for (int j = i + 1; j < labels.size(); j++) {
        assertThat(area.overlaps(labels.get(j).area()))
            .as("%s / %s on %s", labels.get(i).text(), labels.get(j).text(), sheet.id())
            .isFalse();
      }
    }
    for (Box box : sheet.boxes()) {
      box.labels().forEach(it -> assertThat(box.area().contains(it.area())).as(it.text()).isTrue());
      box.items()
          .forEach(row ->
              row.labels()
                  .forEach(
                      it -> assertThat(box.area().contains(it.area())).as(it.text()).isTrue()));
    }
  }

  private static List<Label> labels(Sheet sheet) {
    List<Label> labels = new ArrayList<>(sheet.texts());
    sheet.lanes().forEach(it -> labels.addAll(it.labels()));
    sheet.boxes().forEach(it -> labels.addAll(it.labels()));
    sheet.boxes().forEach(box -> box.items().forEach(it -> labels.addAll(it.labels())));
    sheet.edges().forEach(it -> labels.addAll(it.labels()));
    labels.addAll(sheet.legend().labels());
    sheet.legend().boxes().forEach(it -> labels.addAll(it.labels()));
    return labels;
  }

  private static void linesAvoidBoxesAndLabels(Sheet sheet) {
    List<Rect> texts = labels(sheet).stream().map(Label::area).toList();
    for (Edge edge : sheet.edges()) {
      for (int i = 1; i < edge.points().size(); i++) {
        Point from = edge.points().get(i - 1);
        Point to = edge.points().get(i);
        assertThat(from.x() == to.x() || from.y() == to.y()).as(edge.id()).isTrue();
        Rect run = run(from, to);
        assertThat(sheet.boxes()).as(edge.id()).noneMatch(it -> it.area().overlaps(run));
        assertThat(texts).as(edge.id()).noneMatch(it -> it.overlaps(run));
      }
    }
  }

  private static Rect run(Point from, Point to) {
    return new Rect(
        Math.min(from.x(), to.x()),
        Math.min(from.y(), to.y()),
        Math.abs(from.x() - to.x()),
        Math.abs(from.y() - to.y()));
  }

  @Test
  void linesOfDifferentThingsNeverRunOnEachOther() {
    Property.holds(60, random -> linesKeepApart(NetworkDiagram.of(Samples.any(random)).overview()));
    samples().forEach(it -> linesKeepApart(NetworkDiagram.of(it).overview()));
  }

  private static void linesKeepApart(Sheet sheet) {
    List<Edge> edges = sheet.edges();
    for (int i = 0; i < edges.size(); i++) {
      for (int j = i + 1; j < edges.size(); j++) {
        boolean oneTrunk =
            edges.get(i).style().equals(EdgeStyle.INTERNAL)
                && edges.get(i).from().equals(edges.get(j).from());
        if (!oneTrunk) {
          assertThat(runOnEachOther(edges.get(i), edges.get(j)))
              .as("%s and %s", edges.get(i).id(), edges.get(j).id())
              .isFalse();
        }
      }
    }
  }

  private static boolean runOnEachOther(Edge one, Edge other) {
    for (int i = 1; i < one.points().size(); i++) {
      Rect run = run(one.points().get(i - 1), one.points().get(i));
      for (int j = 1; j < other.points().size(); j++) {
        Rect second = run(other.points().get(j - 1), other.points().get(j));
        boolean level = run.height() == 0 && second.height() == 0;
        boolean upright = run.width() == 0 && second.width() == 0;
        if ((level && Math.abs(run.y() - second.y()) < 0.5 && meets(run, second, true))
            || (upright && Math.abs(run.x() - second.x()) < 0.5 && meets(run, second, false))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean meets(Rect one, Rect other, boolean level) {
    return level
        ? one.x() + 0.1 < other.right() && other.x() + 0.1 < one.right()
        : one.y() + 0.1 < other.bottom() && other.y() + 0.1 < one.bottom();
  }

  @Test
  void idsOfASheetAreUnique() {
    samples()
        .flatMap(it -> NetworkDiagram.of(it).sheets().stream())
        .forEach(sheet -> {
          List<String> ids = new ArrayList<>();
          sheet.boxes().forEach(it -> ids.add(it.id()));
          sheet.boxes().forEach(box -> box.items().forEach(it -> ids.add(it.id())));
          sheet.edges().forEach(it -> ids.add(it.id()));

          assertThat(ids).doesNotHaveDuplicates();
        });
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    for (Survey survey : List.of(Samples.clinic(), Samples.hospital(), Samples.manyConnections())) {
      Scene first = NetworkDiagram.of(survey);
      for (int i = 0; i < 10; i++) {
        Scene again = NetworkDiagram.of(survey);

        assertThat(SvgRenderer.render(again)).isEqualTo(SvgRenderer.render(first));
        assertThat(DrawioRenderer.render(again)).isEqualTo(DrawioRenderer.render(first));
      }
    }
  }

  @Test
  void aHospitalsOverviewFitsA3() {
    assertThat(samples())
        .allSatisfy(it -> assertThat(NetworkDiagram.of(it).overview().area()).isEqualTo(Sheet.A3));
  }

  @Test
  void everyLaneIsShownThoughNothingIsInIt() {
    Sheet overview = NetworkDiagram.of(Samples.empty()).overview();

    assertThat(overview.lanes()).extracting(it -> it.trust()).containsExactly(Trust.values());
    assertThat(overview.lanes()).allMatch(it -> it.labels().size() > 1);
  }

  @Test
  void connectionsThatTheOverviewCountsAreDrawnOneByOneOnFurtherSheets() {
    Survey survey = Samples.manyConnections();
    Scene scene = NetworkDiagram.of(survey);

    List<String> drawn =
        scene.sheets().stream()
            .filter(it -> it.id().startsWith("lines-"))
            .flatMap(it -> it.edges().stream())
            .flatMap(it -> it.meaning().ids().stream())
            .toList();

    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            survey.connections().stream().map(ExternalConnection::id).toList());
  }
}
