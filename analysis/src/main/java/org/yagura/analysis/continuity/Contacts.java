package org.yagura.analysis.continuity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Contact.Party;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.evidence.Citation;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** The listed contacts, and whom they leave out. */
public final class Contacts {

  private record Words(Party party, Pattern words) {}

  private static final List<Words> PARTIES =
      List.of(
          new Words(Party.MINISTRY, Pattern.compile("厚生労働省|厚労省|医政局")),
          new Words(Party.PRIVACY_COMMISSION, Pattern.compile("個人情報保護委員会|個情委")),
          new Words(Party.POLICE, Pattern.compile("警察|県警|府警|道警|警視庁|サイバー犯罪")),
          new Words(Party.PREFECTURE, Pattern.compile("保健所|都道府県|県庁|府庁|道庁|都庁|医務課|衛生部|保健福祉部|健康福祉部")));

  private static final Pattern REACHED = Pattern.compile("[0-9０-９]{2,}|@|＠");
  private static final Pattern INTERNAL =
      Pattern.compile(
          "院長|理事長|事務長|看護部|病棟|総務|情報(システム)?(部|室|課|係|担当)|当直|管理者|医療情報|企画室|経営|委員長|院内|課長|師長|部長");
  private static final Pattern COMPANY =
      Pattern.compile("株式会社|有限会社|合同会社|㈱|㈲|\\(株\\)|（株）|システムズ|サービス|通信|ベンダ|保守");

  private Contacts() {}

  /** In the order of the lists. */
  public static List<Contact> of(Facility facility) {
    return facility.lists().contacts().stream().map(it -> contact(facility, it)).toList();
  }

  private static Contact contact(Facility facility, ListedThing it) {
    ListEntry entry = it.entry();
    Told phone = entry.told(ListField.PHONE);
    Told mail = entry.told(ListField.EMAIL);
    String name =
        Stream.of(ListField.NAME, ListField.COUNTERPART, ListField.DEPARTMENT)
            .map(entry::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(it.name());
    return new Contact(
        party(facility, it),
        name,
        entry.text(ListField.PERSON),
        entry.text(ListField.ROLE),
        new Told(
            Stream.of(phone, mail)
                .filter(Told::isTold)
                .map(Told::text)
                .collect(Collectors.joining("\n")),
            Stream.of(phone, mail).flatMap(told -> told.evidence().stream()).toList()),
        Stream.of(ListField.TARGET, ListField.CONTENT)
            .map(entry::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("、")),
        it.evidence());
  }

  private static Party party(Facility facility, ListedThing it) {
    ListEntry entry = it.entry();
    String names =
        Stream.of(ListField.NAME, ListField.COUNTERPART, ListField.DEPARTMENT, ListField.ROLE)
            .map(entry::text)
            .collect(Collectors.joining(" "));
    Optional<Party> official =
        PARTIES.stream()
            .filter(words -> words.words().matcher(names).find())
            .map(Words::party)
            .findFirst();
    if (official.isPresent()) {
      return official.get();
    }
    boolean vendor =
        !entry.text(ListField.COUNTERPART).isEmpty()
            || COMPANY.matcher(names).find()
            || facility.vendors().stream()
                .anyMatch(
                    v -> Spelling.foldCompany(names).contains(Spelling.foldCompany(v.name())));
    if (vendor) {
      return Party.VENDOR;
    }
    boolean extension = entry.text(ListField.PHONE).contains("内線");
    return extension
            || INTERNAL.matcher(names).find()
            || !entry.text(ListField.DEPARTMENT).isEmpty()
        ? Party.INTERNAL
        : Party.OTHER;
  }

  /** The parties that the checklist and the law name, with how many contacts each has. */
  public static List<PartyReach> reach(List<Contact> contacts) {
    Citation checklist =
        new Citation(
            "令和7年度版 医療機関におけるサイバーセキュリティ対策チェックリスト 3-①",
            "インシデント発生時における組織内と外部関係機関（事業者、厚生労働省、警察等）への連絡体制図がある。",
            false);
    Citation law = new Citation("個人情報の保護に関する法律 第26条", "", false);
    Citation ours = Citation.ours("医療法第25条の立入検査と、地域の診療の調整のため");
    return List.of(
        reach(contacts, Party.INTERNAL, "診療を止めるか続けるかを決める人に伝えます。", checklist),
        reach(contacts, Party.VENDOR, "システムと機器の調査と復旧を頼みます。", checklist),
        reach(contacts, Party.MINISTRY, "被害を報告し、初動対応の支援を求めます。", checklist),
        reach(contacts, Party.POLICE, "被害を相談し、証拠の残し方の助言を受けます。", checklist),
        reach(contacts, Party.PREFECTURE, "診療の制限を知らせ、患者の受け入れを調整します。", ours),
        reach(contacts, Party.PRIVACY_COMMISSION, "患者の情報が漏れたおそれがあるときに報告します。", law));
  }

  private static PartyReach reach(
      List<Contact> contacts, Party party, String why, Citation source) {
    long reached =
        contacts.stream()
            .filter(it -> it.party() == party && REACHED.matcher(it.reach().text()).find())
            .count();
    return new PartyReach(party, (int) reached, why, source);
  }
}
