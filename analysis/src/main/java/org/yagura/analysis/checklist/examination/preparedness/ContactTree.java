package org.yagura.analysis.checklist.examination.preparedness;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.continuity.Contacts;
import org.yagura.knowledge.reporting.ReportingDuties;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Contact.Party;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.evidence.Evidence;

/** Whether the lists of contacts reach everyone whom the item names. */
final class ContactTree implements Examination {

  private static final int MOST_EVIDENCE = 4;

  /** R7 edition, item 3-①: within the hospital, vendors, the Ministry, the police. */
  private static final Set<Party> ASKED =
      EnumSet.of(Party.INTERNAL, Party.VENDOR, Party.MINISTRY, Party.POLICE);

  @Override
  public String id() {
    return "contact-tree";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Contact> contacts = Contacts.of(asked.facility());
    if (contacts.isEmpty()) {
      return Stream.empty();
    }
    List<PartyReach> missing =
        Contacts.reach(contacts).stream()
            .filter(it -> ASKED.contains(it.party()) && it.contacts() == 0)
            .toList();
    List<Evidence> evidence =
        contacts.stream().flatMap(it -> it.evidence().stream()).limit(MOST_EVIDENCE).toList();
    List<Contact> retired = contacts.stream().filter(ContactTree::isRetired).toList();
    if (!retired.isEmpty()) {
      return Stream.of(
          Fact.supporting("連絡先の一覧に %d 件あります。".formatted(contacts.size()), false, evidence),
          Fact.against(
              "「%s」の電話番号は旧いものです。いまの番号を確かめてください。".formatted(retired.getFirst().name()),
              false,
              retired.getFirst().evidence()));
    }
    if (missing.isEmpty()) {
      return Stream.of(
          Fact.supporting(
              "連絡先の一覧 %d 件に、院内、事業者、厚生労働省、警察のすべてがあります。".formatted(contacts.size()), true, evidence));
    }
    String names =
        missing.stream().map(it -> it.party().japanese()).collect(Collectors.joining("、"));
    return Stream.of(
        Fact.supporting("連絡先の一覧に %d 件あります。".formatted(contacts.size()), false, evidence),
        Fact.against("連絡先の一覧に、電話番号やメールアドレスのある%sがありません。".formatted(names), false, evidence));
  }

  /** Whether it is reached only by a number that its authority has given up. */
  private static boolean isRetired(Contact it) {
    String digits =
        Normalizer.normalize(it.reach().text(), Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    return ReportingDuties.shipped().destinations().stream()
        .flatMap(d -> d.retired().stream())
        .map(number -> number.replaceAll("[^0-9]", ""))
        .anyMatch(digits::equals);
  }
}
