package org.yagura.analysis.backup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.continuity.Hours;
import org.yagura.model.attack.BackupCopy.Fate;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Met;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.StoredCopy.Medium;
import org.yagura.model.backup.StoredCopy.Separation;
import org.yagura.model.backup.SystemBackup.Recovery;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.spelling.Assertion;
import org.yagura.model.spelling.Spelling;

/** Asks one system's copies every question, in the order of the questions. */
final class Criteria {

  private static final Pattern AWAY =
      Pattern.compile("別棟|別館|遠隔|他施設|別の?建物|データセンター|外部保管|貸金庫|別拠点|院外|クラウド");

  private final LocalDate asOf;
  private final List<StoredCopy> copies;
  private final Recovery recovery;
  private final List<Evidence> denied;

  /**
   * @param denied rows that say that nothing is copied
   */
  Criteria(LocalDate asOf, List<StoredCopy> copies, Recovery recovery, List<Evidence> denied) {
    this.asOf = asOf;
    this.copies = copies;
    this.recovery = recovery;
    this.denied = List.copyOf(denied);
  }

  List<Criterion> all() {
    return Arrays.stream(Question.values()).map(this::ask).toList();
  }

  private Criterion ask(Question question) {
    if (copies.isEmpty() && !denied.isEmpty()) {
      return no(question, "バックアップを取得していないと一覧にあります", "取得する方法と保管先を決めてください（計画を参照）。", denied);
    }
    if (copies.isEmpty()) {
      return new Criterion(
          question,
          Met.UNKNOWN,
          "バックアップの一覧から、このシステムの写しがあるかどうか分かりません",
          "バックアップを取得しているか、どこにあるかを確かめ、一覧に書いてください。",
          List.of());
    }
    return switch (question) {
      case COPIES -> copies();
      case MEDIA -> media();
      case OFFSITE -> offsite();
      case OFFLINE -> offline();
      case TESTED -> new RestoreTests(asOf, copies).tested();
      case METHODS -> methods();
      case GENERATIONS -> generations();
      case PROCEDURE -> new RestoreTests(asOf, copies).procedure();
      case SURVIVES -> survives();
      case IN_TIME -> inTime();
    };
  }

  private Criterion copies() {
    return copies.size() >= 2
        ? yes(Question.COPIES, "写しが %d つあります".formatted(copies.size()), rows(copies))
        : no(
            Question.COPIES,
            "写しは %d つだけです".formatted(copies.size()),
            "もう1つ、別の媒体に写しを取ってください。",
            rows(copies));
  }

  private Criterion media() {
    Set<Medium> known = new TreeSet<>();
    copies.stream().map(StoredCopy::medium).filter(it -> it != Medium.UNKNOWN).forEach(known::add);
    String names = known.stream().map(Medium::japanese).collect(Collectors.joining("、"));
    if (known.size() >= 2) {
      return yes(Question.MEDIA, "媒体は%sです".formatted(names), rows(copies));
    }
    boolean all = copies.stream().noneMatch(it -> it.medium() == Medium.UNKNOWN);
    return all
        ? no(Question.MEDIA, "媒体は%sだけです".formatted(names), "別の種類の媒体にも写しを取ってください。", rows(copies))
        : unknown(Question.MEDIA, "媒体が分からない写しがあります", "写しごとの媒体を一覧に書いてください。", rows(copies));
  }

  private Criterion offsite() {
    List<StoredCopy> away =
        copies.stream()
            .filter(it ->
                it.medium() == Medium.CLOUD || Assertion.names(AWAY, it.storage().place().text()))
            .toList();
    return away.isEmpty()
        ? unknown(
            Question.OFFSITE,
            "別の建物や遠隔地に置いている写しが、一覧から分かりません",
            "保管先がサーバと同じ建物かどうかを一覧に書いてください。",
            rows(copies))
        : yes(Question.OFFSITE, "「%s」に置いています".formatted(place(away.getFirst())), rows(away));
  }

  private Criterion offline() {
    List<StoredCopy> apart =
        copies.stream().filter(it -> it.storage().separation().isApart()).toList();
    if (!apart.isEmpty()) {
      StoredCopy first = apart.getFirst();
      return yes(Question.OFFLINE, first.storage().why(), first.storage().evidence());
    }
    List<StoredCopy> connected =
        copies.stream().filter(it -> it.storage().separation() != Separation.UNKNOWN).toList();
    String why =
        copies.stream().map(it -> it.storage().why()).distinct().collect(Collectors.joining("。"));
    List<Evidence> seen =
        copies.stream().flatMap(it -> it.storage().evidence().stream()).distinct().toList();
    return connected.size() == copies.size()
        ? no(Question.OFFLINE, why, "取り外す媒体か、書き換えできない保管を1つ加えてください（計画を参照）。", seen)
        : unknown(Question.OFFLINE, why, "取得後に媒体を取り外すか、通信が届かないかを現物と設定で確かめてください。", seen);
  }

  private Criterion methods() {
    long ways =
        copies.stream()
            .map(it -> Spelling.fold(it.method().text()) + "/" + it.medium())
            .distinct()
            .count();
    return ways >= 2
        ? yes(Question.METHODS, "方式が %d 通りあります".formatted(ways), rows(copies))
        : no(Question.METHODS, "方式は1通りだけです", "いまと違う方式（媒体や取り方）をもう1つ加えてください。", rows(copies));
  }

  private Criterion generations() {
    List<StoredCopy> several =
        copies.stream().filter(it -> Generations.of(it.generations().text()) >= 2).toList();
    if (!several.isEmpty()) {
      String told = several.getFirst().generations().text();
      return yes(Question.GENERATIONS, "「%s」を残しています".formatted(told), rows(several));
    }
    boolean single = copies.stream().allMatch(it -> Generations.of(it.generations().text()) == 1);
    return single
        ? no(Question.GENERATIONS, "1世代だけです", "感染前に戻れるよう、複数の世代を残してください。", rows(copies))
        : unknown(Question.GENERATIONS, "世代の数が一覧から分かりません", "残している世代の数を一覧に書いてください。", rows(copies));
  }

  private Criterion survives() {
    List<StoredCopy> left = copies.stream().filter(it -> it.fate() == Fate.SURVIVES).toList();
    if (!left.isEmpty()) {
      return yes(Question.SURVIVES, "「%s」の写しが残ります".formatted(place(left.getFirst())), rows(left));
    }
    return copies.stream().allMatch(it -> it.fate() == Fate.FALLS)
        ? no(
            Question.SURVIVES,
            "攻撃者が管理者のパスワードを得ると、すべての写しが失われます",
            "取り外す媒体か、書き換えできない保管を1つ加えてください。",
            rows(copies))
        : unknown(
            Question.SURVIVES,
            "残るかどうかが分からない写しだけです",
            "保管先の機器を台帳に書き、切り離しているかどうかを一覧に書いてください。",
            rows(copies));
  }

  private Criterion inTime() {
    OptionalInt may = Hours.of(recovery.target().text());
    OptionalInt takes = Hours.of(recovery.measured().text());
    if (may.isEmpty()) {
      return unknown(
          Question.IN_TIME, "目標復旧時間（RTO）が決まっていません", "このシステムを何時間で戻すかを決めてください。", List.of());
    }
    if (takes.isEmpty()) {
      return unknown(
          Question.IN_TIME,
          "目標は「%s」ですが、復元に何時間かかるかを測った記録がありません".formatted(recovery.target().text()),
          "復元の試験でかかった時間を記録してください。",
          recovery.target().evidence());
    }
    String both =
        "目標「%s」に対し、試験では「%s」でした".formatted(recovery.target().text(), recovery.measured().text());
    List<Evidence> seen =
        Stream.of(recovery.target(), recovery.measured())
            .flatMap(it -> it.evidence().stream())
            .toList();
    return takes.getAsInt() <= may.getAsInt()
        ? yes(Question.IN_TIME, both, seen)
        : no(Question.IN_TIME, both, "早く戻せる方式に変えるか、目標を見直してください。", seen);
  }

  private static String place(StoredCopy it) {
    String told = it.storage().place().text();
    return told.isEmpty() ? it.medium().japanese() : told;
  }

  static List<Evidence> rows(List<StoredCopy> copies) {
    return copies.stream().flatMap(it -> it.evidence().stream()).distinct().toList();
  }

  static Criterion yes(Question question, String why, List<Evidence> evidence) {
    return new Criterion(question, Met.YES, why, "", evidence);
  }

  static Criterion no(Question question, String why, String todo, List<Evidence> evidence) {
    return new Criterion(question, Met.NO, why, todo, evidence);
  }

  static Criterion unknown(Question question, String why, String todo, List<Evidence> evidence) {
    return new Criterion(question, Met.UNKNOWN, why, todo, evidence);
  }
}
