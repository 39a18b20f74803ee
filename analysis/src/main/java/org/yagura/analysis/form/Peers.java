package org.yagura.analysis.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.gmis.GmisSurvey;
import org.yagura.knowledge.gmis.GmisSurvey.Figure;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.conclusion.Survey;

/** What the share of hospitals of the same size is that do what an item asks. */
public final class Peers {

  /**
   * A share to set one's own answer beside.
   *
   * @param percent of hospitals, 0 to 100
   * @param among whom it is the share of, in Japanese
   * @param own the related items' answers
   */
  public record Share(String about, int percent, String among, String source, String own) {}

  private Peers() {}

  /** The newest share of each question; empty for what is no hospital. */
  public static List<Share> of(Survey survey) {
    if (!survey.facility().profile().kind().equals("hospital")) {
      return List.of();
    }
    Checklist checklist = survey.assessments().checklist();
    RelatedItems related = new RelatedItems(checklist);
    Map<String, Figure> newest = new TreeMap<>();
    for (Figure it : GmisSurvey.shipped().figures()) {
      newest.merge(it.label().japanese(), it, (a, b) -> a.year().compareTo(b.year()) < 0 ? b : a);
    }
    Integer beds = survey.facility().profile().beds();
    return newest.values().stream().map(it -> share(it, beds, related)).toList();
  }

  private static Share share(Figure it, @Nullable Integer beds, RelatedItems related) {
    Optional<String> size = bedClass(it, beds);
    return new Share(
        it.label().japanese(),
        size.map(key -> it.byBeds().getOrDefault(key, it.percent())).orElse(it.percent()),
        size.map(key -> key.replaceAll("-$", "床以上の病院").replaceAll("(\\d+)-(\\d+)", "$1～$2床の病院"))
            .orElse("回答した病院全体"),
        "G-MIS による調査 令和%s年度（%s）"
            .formatted(it.year().substring(1), it.provenance().wording().japanese()),
        related.because(it.items()));
  }

  private static Optional<String> bedClass(Figure it, @Nullable Integer beds) {
    if (beds == null) {
      return Optional.empty();
    }
    return it.byBeds().keySet().stream()
        .sorted()
        .filter(key -> {
          String[] ends = key.split("-", 2);
          boolean above = beds >= Integer.parseInt(ends[0]);
          return above && (ends[1].isEmpty() || beds <= Integer.parseInt(ends[1]));
        })
        .findFirst();
  }
}
