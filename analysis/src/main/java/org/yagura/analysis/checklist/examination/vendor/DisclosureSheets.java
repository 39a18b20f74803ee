package org.yagura.analysis.checklist.examination.vendor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.knowledge.finding.PaperWords;
import org.yagura.knowledge.finding.PaperWords.Said;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** Which products' security disclosures (MDS/SDS) lists say to be there, and in which version. */
final class DisclosureSheets implements Examination {

  private static final int MOST_EVIDENCE = 5;
  private static final int MOST_NAMES = 5;
  private static final String VENDOR_SHEET = "disclosure:";

  /** JAHIS standard 24-005; sheets of earlier versions ask other questions. */
  private static final int CURRENT_VERSION = 5;

  private static final Pattern VERSION =
      Pattern.compile("(?i)ver(?:sion|\\.)?\\s*([0-9])|第([0-9])版");

  /** One product or service, and what is said of its disclosure. */
  private record Sheet(String product, String words, Evidence evidence) {

    Said said() {
      return PaperWords.standard().said(words);
    }

    /** The version of the form; 0 where none is written. */
    int version() {
      Matcher version = VERSION.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
      if (!version.find()) {
        return 0;
      }
      return Integer.parseInt(version.group(1) == null ? version.group(2) : version.group(1));
    }
  }

  @Override
  public String id() {
    return "disclosure-sheets";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Sheet> sheets = sheets(asked.facility());
    List<Sheet> missing = sheets.stream().filter(it -> it.said() == Said.MISSING).toList();
    List<Sheet> received = sheets.stream().filter(it -> it.said() == Said.RECEIVED).toList();
    List<Sheet> unversioned = received.stream().filter(it -> it.version() == 0).toList();
    List<Sheet> old =
        received.stream().filter(it -> it.version() > 0 && it.version() < CURRENT_VERSION).toList();
    boolean all =
        unversioned.isEmpty() && old.isEmpty() && received.size() == sheets.size() && covers(asked);
    return Stream.of(
            against(missing, "MDS/SDS を受け取っていない製品・サービスが %d 件あります（%s）。", true),
            received(received, all),
            against(unversioned, "MDS/SDS の版が書かれていないものが %d 件あります（%s）。", false),
            against(old, "MDS/SDS の版が古いものが %d 件あります（%s）。いまの様式は Ver.5.0 です。", false))
        .flatMap(it -> it);
  }

  private static Stream<Fact> received(List<Sheet> sheets, boolean all) {
    return sheets.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.supporting(
                "MDS/SDS を受け取った製品・サービスが %d 件あります（%s）。".formatted(sheets.size(), names(sheets)),
                all,
                evidence(sheets)));
  }

  /**
   * @param what with places for their number and their names
   */
  private static Stream<Fact> against(List<Sheet> sheets, String what, boolean decisive) {
    return sheets.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.against(what.formatted(sheets.size(), names(sheets)), decisive, evidence(sheets)));
  }

  /** Whether every contract says something of its disclosure, so that none was left out. */
  private static boolean covers(Asked asked) {
    List<ListedThing> contracts = asked.facility().lists().contracts();
    return !contracts.isEmpty()
        && contracts.stream().allMatch(it -> it.entry().told(ListField.DISCLOSURE).isTold());
  }

  private static List<Sheet> sheets(Facility facility) {
    List<Sheet> sheets = new ArrayList<>();
    for (Asset it : facility.assets()) {
      if (!it.product().disclosure().isEmpty()) {
        sheets.add(new Sheet(it.label(), it.product().disclosure(), quoting(it)));
      }
    }
    for (ListedThing it : facility.lists().contracts()) {
      Told told = it.entry().told(ListField.DISCLOSURE);
      if (told.isTold()) {
        sheets.add(new Sheet(it.name(), told.text(), told.evidence().getFirst()));
      }
    }
    for (ListedThing it : facility.lists().vendorAnswers()) {
      Told told = it.entry().told(ListField.ANSWER);
      if (told.isTold() && it.entry().text(ListField.NUMBER).startsWith(VENDOR_SHEET)) {
        String product = it.entry().text(ListField.NUMBER).substring(VENDOR_SHEET.length());
        sheets.add(new Sheet(product, told.text(), told.evidence().getFirst()));
      }
    }
    return sheets;
  }

  /** The row that says it, where one quotes the words; else the first that speaks of the asset. */
  private static Evidence quoting(Asset asset) {
    return asset.evidence().stream()
        .filter(it -> it.says().contains(asset.product().disclosure()))
        .findFirst()
        .orElse(asset.evidence().getFirst());
  }

  private static String names(List<Sheet> sheets) {
    return sheets.stream()
            .map(Sheet::product)
            .distinct()
            .limit(MOST_NAMES)
            .collect(Collectors.joining("、"))
        + (sheets.size() > MOST_NAMES ? " ほか" : "");
  }

  private static List<Evidence> evidence(List<Sheet> sheets) {
    return sheets.stream().map(Sheet::evidence).distinct().limit(MOST_EVIDENCE).toList();
  }
}
