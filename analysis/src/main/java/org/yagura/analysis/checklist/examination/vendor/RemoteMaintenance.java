package org.yagura.analysis.checklist.examination.vendor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Vendor;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/**
 * Whether vendors were asked of remote maintenance and answered, and whether every way that was
 * seen stands in the hospital's own list.
 */
final class RemoteMaintenance implements Examination {

  private static final int MOST_EVIDENCE = 5;
  private static final Pattern NONE =
      Pattern.compile("^(no|なし|無し|無|行わない|していない|対象外|オンサイト.*|訪問.*|×|-|－)$");
  private static final String QUESTION = "question:remote-maintenance";
  private static final Set<ConnectionKind> WAYS =
      EnumSet.of(
          ConnectionKind.VPN,
          ConnectionKind.DIAL_UP,
          ConnectionKind.REMOTE_TOOL,
          ConnectionKind.LEASED_LINE);

  @Override
  public String id() {
    return "remote-maintenance";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<ExternalConnection> ways =
        asked.survey().connections().stream()
            .filter(it -> WAYS.contains(it.kind()) && !joinsOwnSites(asked, it))
            .toList();
    boolean hidden = ways.stream().anyMatch(it -> it.status() == ConnectionStatus.UNRECORDED);
    return Stream.concat(
        ways.stream().map(RemoteMaintenance::fact), answered(asked, ways, hidden).stream());
  }

  /** Whether both ends are devices of the hospital's own, whose configurations were handed over. */
  private static boolean joinsOwnSites(Asked asked, ExternalConnection it) {
    Set<String> own =
        asked.facility().devices().stream()
            .map(device -> device.configuration().file())
            .collect(Collectors.toSet());
    return it.evidence().stream().map(e -> e.at().file()).filter(own::contains).distinct().count()
        > 1;
  }

  private static Fact fact(ExternalConnection it) {
    return it.status() == ConnectionStatus.UNRECORDED
        ? Fact.against("一覧にない遠隔接続「%s」が見つかりました。".formatted(it.label()), true, it.evidence())
        : Fact.supporting("遠隔接続「%s」が一覧にあります。".formatted(it.label()), false, it.evidence());
  }

  private static boolean hasWay(List<ExternalConnection> ways, String vendor) {
    String folded = Spelling.foldCompany(vendor);
    return ways.stream()
        .anyMatch(it ->
            Spelling.foldCompany(it.counterpart()).equals(folded)
                || Spelling.foldCompany(it.purpose().owner()).equals(folded)
                || Spelling.foldCompany(it.label()).contains(folded));
  }

  /** What contracts and vendors' own answers say on remote maintenance, yes or no. */
  private static Optional<Fact> answered(
      Asked asked, List<ExternalConnection> ways, boolean hidden) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> vendors = new TreeSet<>();
    Set<String> unseen = new TreeSet<>();
    for (ListedThing it : asked.facility().lists().contracts()) {
      Told told = it.entry().told(ListField.METHOD);
      if (told.isTold()) {
        String vendor = it.entry().text(ListField.COUNTERPART);
        vendors.add(Spelling.foldCompany(vendor));
        if (!NONE.matcher(told.text()).find() && !hasWay(ways, vendor)) {
          unseen.add(vendor);
        }
        evidence.addAll(told.evidence());
      }
    }
    for (ListedThing it : asked.facility().lists().vendorAnswers()) {
      Told told = it.entry().told(ListField.ANSWER);
      if (told.isTold() && it.entry().text(ListField.NUMBER).equals(QUESTION)) {
        vendors.add(Spelling.foldCompany(it.entry().text(ListField.VENDOR)));
        evidence.addAll(told.evidence());
      }
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    List<String> silent = silent(asked, vendors);
    String rest =
        (silent.isEmpty() ? "" : "%sの分はありません。".formatted(String.join("、", silent)))
            + (unseen.isEmpty()
                ? ""
                : "%sの遠隔保守は、どの回線で行うかが分かりません。".formatted(String.join("、", unseen)));
    return Optional.of(
        Fact.supporting(
            "遠隔保守の有無が、事業者 %d 社について書かれています。".formatted(vendors.size()) + rest,
            silent.isEmpty() && !hidden,
            evidence.stream().limit(MOST_EVIDENCE).toList()));
  }

  /** Vendors of the facility of whom nobody says whether they maintain from afar. */
  private static List<String> silent(Asked asked, Set<String> answered) {
    return asked.facility().vendors().stream()
        .filter(it -> !answered.contains(Spelling.foldCompany(it.name())))
        .filter(
            it -> it.aliases().stream().map(Spelling::foldCompany).noneMatch(answered::contains))
        .map(Vendor::name)
        .toList();
  }
}
