package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yagura.analysis.vendor.VendorScopes;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Contact.Party;
import org.yagura.model.continuity.Continuity;
import org.yagura.report.document.chart.Chart;
import org.yagura.report.document.chart.Chart.Box;
import org.yagura.report.document.content.Block;

/** Who tells whom, as a picture: from who notices, through the house, to those outside. */
public final class ContactTree {
  private static final int MOST_BOXES = 9;
  private static final String NUMBER = Parts.GAP + "電話　　　　　　　　";
  private static final List<Party> AUTHORITIES =
      List.of(
          Party.MINISTRY, Party.PREFECTURE, Party.POLICE, Party.PRIVACY_COMMISSION, Party.OTHER);

  private final Survey survey;
  private final Continuity known;

  private ContactTree(Survey survey) {
    this.survey = survey;
    this.known = survey.assessments().governance().continuity();
  }

  /** The picture; whom no material names stands in it with room to write. */
  public static Block of(Survey survey) {
    ContactTree tree = new ContactTree(survey);
    return new Block.Drawn(
        "連絡体制図",
        new Chart.Levels(
            List.of(
                new Chart.Level(
                    "気づいた人", List.of(new Box("気づいた職員", List.of("電源は切らず、LANケーブルを抜く"), false))),
                new Chart.Level("院内", tree.house()),
                new Chart.Level("事業者", tree.vendors()),
                new Chart.Level("行政・警察など", tree.authorities()))));
  }

  private List<Box> house() {
    List<Contact> internal = of(it -> it.party() == Party.INTERNAL);
    List<Box> boxes =
        new ArrayList<>(
            internal.stream()
                .sorted(Comparator.comparingInt(ContactTree::rank))
                .map(ContactTree::box)
                .toList());
    missing(boxes, internal, ".*(責任者|CISO).*", "医療情報システム安全管理責任者");
    missing(boxes, internal, ".*(院長|総長|理事|経営|所長|薬局長|開設者|最終の?判断).*", "経営層（診療を止めるかを決める人）");
    return cut(boxes);
  }

  /** Who runs the systems is told first, who decides last. */
  private static int rank(Contact it) {
    String what = it.role() + it.name();
    if (what.matches(".*(院長|総長|理事|経営|所長|薬局長|開設者|最終の?判断).*")) {
      return 2;
    }
    return what.matches(".*(責任者|CISO|事務長).*") ? 1 : 0;
  }

  private static void missing(
      List<Box> into, List<Contact> internal, String pattern, String wanted) {
    if (internal.stream().noneMatch(it -> (it.role() + it.name()).matches(pattern))) {
      into.add(new Box(wanted, List.of(Parts.GAP + "氏名", NUMBER), true));
    }
  }

  private List<Box> vendors() {
    List<Contact> listed = of(it -> it.party() == Party.VENDOR);
    List<Box> boxes = new ArrayList<>(listed.stream().map(ContactTree::box).toList());
    if (boxes.isEmpty()) {
      VendorScopes.of(survey)
          .forEach(it ->
              boxes.add(
                  new Box(
                      it.vendor().name(), List.of(String.join("、", it.systems()), NUMBER), true)));
    }
    return cut(boxes);
  }

  private List<Box> authorities() {
    List<Box> boxes = new ArrayList<>();
    for (Party party : AUTHORITIES) {
      List<Contact> listed = of(it -> it.party() == party);
      listed.forEach(it -> boxes.add(box(it)));
      boolean wanted = known.reach().stream().anyMatch(it -> it.party() == party);
      if (listed.isEmpty() && wanted) {
        boxes.add(new Box(party.japanese(), List.of(NUMBER), true));
      }
    }
    return cut(boxes);
  }

  private List<Contact> of(Predicate<Contact> which) {
    return known.contacts().stream().filter(which).toList();
  }

  private static Box box(Contact it) {
    String person =
        Stream.of(it.role(), it.person())
            .filter(text -> !text.isEmpty())
            .reduce((role, name) -> role + "　" + name)
            .orElse("");
    List<String> lines = new ArrayList<>(List.of(person, it.about()));
    lines.addAll(
        it.reach().isTold() ? it.reach().text().lines().limit(3).toList() : List.of(NUMBER));
    String title = it.name().isEmpty() ? it.party().japanese() : it.name();
    return new Box(title, lines, !it.reach().isTold());
  }

  private static List<Box> cut(List<Box> boxes) {
    if (boxes.size() <= MOST_BOXES) {
      return boxes;
    }
    List<Box> first = new ArrayList<>(boxes.subList(0, MOST_BOXES - 1));
    int more = boxes.size() - first.size();
    first.add(new Box("ほか " + more + "件", List.of("連絡先の一覧をご覧ください"), false));
    return first;
  }
}
