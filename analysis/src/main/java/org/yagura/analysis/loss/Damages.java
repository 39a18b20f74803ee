package org.yagura.analysis.loss;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.loss.LossFigures;
import org.yagura.knowledge.loss.LossFigures.Figure;
import org.yagura.model.evidence.Citation;
import org.yagura.model.facility.Profile;
import org.yagura.model.loss.Damage;
import org.yagura.model.loss.Span;

/** Every kind of damage as a range, with how it was computed. */
final class Damages {

  private static final int DAYS_OF_YEAR = 365;
  private static final int SMALL = 200;

  private final Profile profile;
  private final LossFigures figures;

  Damages(Profile profile, LossFigures figures) {
    this.profile = profile;
    this.figures = figures;
  }

  static boolean isClinic(Profile profile) {
    return profile.kind().startsWith("clinic")
        || profile.kind().equals("pharmacy")
        || profile.kind().equals("midwifery");
  }

  /**
   * All kinds, in their order.
   *
   * @param days for how long care is restricted without the record; null when it is not down
   * @param paper whether a fallback for the record is known
   */
  List<Damage> all(@Nullable Span days, boolean paper) {
    return Arrays.stream(Damage.Kind.values())
        .map(it ->
            switch (it) {
              case REVENUE -> revenue(days, paper);
              case RECOVERY -> recovery();
              case FORENSIC -> plain(it, "forensic", "公表された調査の費用です。調べる機器が多いと増えます。");
              case NOTIFICATION -> notification();
              case RECONNECTION -> plain(it, "reconnection", "外部との接続を再開するときに、安全であることを確かめて示す費用です。");
            })
        .toList();
  }

  private Damage revenue(@Nullable Span days, boolean paper) {
    Figure income = figures.figure("revenue", group());
    Integer beds = profile.beds();
    boolean perBed = income.per().equals("bed");
    if (days == null || (perBed && beds == null)) {
      String lacks = days == null ? "電子カルテが止まらない場合の減収は、公表された事例がない" : "病床数が資料にない";
      return new Damage(Damage.Kind.REVENUE, null, lacks + "ため、計算していません。", List.of());
    }
    long units = perBed && beds != null ? beds : 1;
    Figure share = figures.figure("reduction", paper ? "with-paper" : "without-fallback");
    Span yen =
        new Span(
            income.span().low() * units / DAYS_OF_YEAR * days.low() * share.span().low() / 100,
            income.span().high() * units / DAYS_OF_YEAR * days.high() * share.span().high() / 100);
    String how =
        "年間の医業収益 %s万円～%s万円%s ÷365日 × %d～%d日 × 減る割合 %d～%d%%。%s"
            .formatted(
                tenThousands(income.span().low()),
                tenThousands(income.span().high()),
                perBed ? "（1床当たり）× %d床".formatted(units) : "（1施設当たり）",
                days.low(),
                days.high(),
                share.span().low(),
                share.span().high(),
                paper
                    ? "電子カルテの代わりの手段があるため、診療を続けられた事例を低い側としました。"
                    : "電子カルテの代わりの手段が資料にないため、低い側も0にしていません。");
    List<Citation> sources =
        Stream.of(income.sources(), share.sources()).flatMap(List::stream).toList();
    return new Damage(Damage.Kind.REVENUE, yen, how, sources);
  }

  private Damage recovery() {
    Integer beds = profile.beds();
    if (isClinic(profile)) {
      return plain(Damage.Kind.RECOVERY, "recovery", "clinic", "診療所の公表値がないため、あらゆる業種の調査の値です。");
    }
    return beds == null || beds < SMALL
        ? plain(Damage.Kind.RECOVERY, "recovery", "small", "200床未満の病院の目安です。")
        : plain(Damage.Kind.RECOVERY, "recovery", "large", "200床以上の病院の目安です。");
  }

  private Damage notification() {
    Figure letters = figures.figure("notification", "letters-per-10000");
    Figure centre = figures.figure("notification", "call-centre");
    if (isClinic(profile)) {
      return new Damage(
          Damage.Kind.NOTIFICATION,
          centre.span(),
          "コールセンター3か月の費用です。患者の数が資料にないため、郵送の費用（1万人当たり130万円）は含めていません。",
          Stream.concat(centre.sources().stream(), letters.sources().stream()).toList());
    }
    Figure patients = figures.figure("patients", "hospital");
    long letter = letters.span().low();
    Span yen =
        new Span(letter * patients.span().low() / 10_000, letter * patients.span().high() / 10_000)
            .plus(centre.span());
    return new Damage(
        Damage.Kind.NOTIFICATION,
        yen,
        "患者の数が資料にないため、公表された事例の %s人～%s人分の郵送と、コールセンター3か月としました。"
            .formatted(commas(patients.span().low()), commas(patients.span().high())),
        Stream.of(letters, centre, patients).flatMap(it -> it.sources().stream()).toList());
  }

  private Damage plain(Damage.Kind kind, String group, String how) {
    return plain(kind, group, "all", how);
  }

  private Damage plain(Damage.Kind kind, String group, String id, String how) {
    Figure it = figures.figure(group, id);
    return new Damage(kind, it.span(), how, it.sources());
  }

  private String group() {
    if (isClinic(profile)) {
      return "clinic";
    }
    boolean psychiatric =
        profile.functions().stream().anyMatch(it -> it.contains("精神"))
            && profile.functions().stream().noneMatch(it -> it.contains("災害") || it.contains("高度"));
    return psychiatric ? "psychiatric" : "general";
  }

  private static String tenThousands(long yen) {
    return commas(yen / 10_000);
  }

  private static String commas(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
