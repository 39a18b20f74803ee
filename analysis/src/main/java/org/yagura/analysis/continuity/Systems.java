package org.yagura.analysis.continuity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.continuity.SystemContinuity.Fallback;
import org.yagura.model.continuity.SystemContinuity.Targets;
import org.yagura.model.continuity.SystemContinuity.Way;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Each system with what replaces it and how soon it must be back. */
final class Systems {

  private record Words(Way way, Pattern words) {}

  private static final List<Words> WAYS =
      List.of(
          new Words(
              Way.PAPER, Pattern.compile("紙|手書き|伝票|カーボン|食札|フィルム|郵送|FAX|ＦＡＸ|電話|後日請求|未収|目視|台帳に記入")),
          new Words(Way.VIEWER, Pattern.compile("参照|ビューア|ビューワ|閲覧|PDF|ＰＤＦ")),
          new Words(
              Way.STANDALONE,
              Pattern.compile("単独|スタンドアロン|スタンドアローン|撮影機|装置本体|本体で|ローカル|ワークステーション|予備機|代替機|単体")),
          new Words(Way.NONE, Pattern.compile("^(no|なし|無し|無|ない|代替なし|代替手段なし)$")));

  private static final List<Role> BY_WEIGHT =
      List.of(Role.DIRECTORY, Role.EHR, Role.BILLING, Role.PACS, Role.OTHER, Role.BACKUP);

  private static final Pattern CARRIER = Pattern.compile("(LAN|ＬＡＮ|ネットワーク|回線)(設備|機器|保守)?$");

  private Systems() {}

  static List<SystemContinuity> of(Facility facility, List<RestorationStep> steps) {
    return facility.systems().stream()
        .filter(Systems::isOfCare)
        .sorted(order(facility))
        .map(it -> continuity(facility, it, steps))
        .toList();
  }

  /** Whether people work with it; a network and a backup only carry others. */
  static boolean isOfCare(CareSystem it) {
    return it.role() != Role.BACKUP && !CARRIER.matcher(it.name()).find();
  }

  /** By the stated time to be back where one is stated; then by what the system is. */
  static Comparator<CareSystem> order(Facility facility) {
    return Comparator.comparingInt((CareSystem it) -> hours(facility, it))
        .thenComparingInt(it -> BY_WEIGHT.indexOf(it.role()))
        .thenComparing(CareSystem::name);
  }

  private static int hours(Facility facility, CareSystem system) {
    return Hours.of(told(SystemRows.of(facility, system), ListField.RTO).text())
        .orElse(Integer.MAX_VALUE);
  }

  private static SystemContinuity continuity(
      Facility facility, CareSystem system, List<RestorationStep> steps) {
    Optional<ListedThing> row = SystemRows.of(facility, system);
    return new SystemContinuity(
        system.id(),
        system.name(),
        system.role(),
        first(row, ListField.PURPOSE, ListField.CONTENT, ListField.DEPARTMENT),
        fallback(told(row, ListField.FALLBACK)),
        targets(facility, system, row),
        first(row, ListField.RESPONSIBILITY, ListField.PERSON),
        before(system, steps),
        system.evidence());
  }

  private static Told told(Optional<ListedThing> row, ListField field) {
    return row.map(it -> it.entry().told(field)).orElse(Told.NOTHING);
  }

  private static Told first(Optional<ListedThing> row, ListField... fields) {
    return Arrays.stream(fields)
        .map(it -> told(row, it))
        .filter(Told::isTold)
        .findFirst()
        .orElse(Told.NOTHING);
  }

  private static Fallback fallback(Told words) {
    List<Way> ways =
        WAYS.stream()
            .filter(it -> it.words().matcher(words.text().strip()).find())
            .map(Words::way)
            .toList();
    if (!words.isTold()) {
      return new Fallback(List.of(Way.UNKNOWN), words);
    }
    return new Fallback(ways.isEmpty() ? List.of(Way.OTHER) : ways, words);
  }

  /** The system list first; else the backup list, which has the columns too. */
  private static Targets targets(Facility facility, CareSystem system, Optional<ListedThing> row) {
    Told rto = or(told(row, ListField.RTO), facility, system, ListField.RTO);
    Told rpo = or(told(row, ListField.RPO), facility, system, ListField.RPO);
    return new Targets(rto, rpo, boxed(Hours.of(rto.text())), boxed(Hours.of(rpo.text())));
  }

  private static Told or(Told told, Facility facility, CareSystem system, ListField field) {
    if (told.isTold()) {
      return told;
    }
    return facility.lists().backups().stream()
        .filter(it -> Spelling.compatible(it.entry().text(ListField.TARGET), system.name()))
        .map(it -> it.entry().told(field))
        .filter(Told::isTold)
        .findFirst()
        .orElse(Told.NOTHING);
  }

  private static @Nullable Integer boxed(OptionalInt hours) {
    return hours.isPresent() ? Integer.valueOf(hours.getAsInt()) : null;
  }

  private static List<String> before(CareSystem system, List<RestorationStep> steps) {
    return steps.stream()
        .filter(it -> it.subjects().contains(system.id()))
        .flatMap(it -> it.after().stream())
        .distinct()
        .toList();
  }
}
