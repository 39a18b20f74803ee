package org.yagura.analysis.attackpath.move;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yagura.analysis.attackpath.fact.Flaw;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.vulnerability.Match;

/** Facts as grounds of a step, in Japanese. */
public final class Facts {

  /** How a ground begins that names the rules by which traffic passes. */
  public static final String PASSES = "通信が通ります: ";

  /** What a ground says where no rule stands between. */
  public static final String UNFILTERED = "同じネットワークの中で、間に通信を止めるものがありません";

  private static final int MOST_EVIDENCE = 6;

  /** A list of allowed sources larger than this holds strangers. */
  private static final long MOST_KNOWN_SOURCES = 65_536;

  private Facts() {}

  public static Ground ground(String what, List<Evidence> evidence) {
    return new Ground(what, evidence.stream().distinct().limit(MOST_EVIDENCE).toList());
  }

  public static Ground exposed(Exposure it) {
    return ground(
        "%s（%s/%s）が院外のだれにでも開いています".formatted(it.service(), it.protocol(), it.port()),
        it.evidence());
  }

  public static Ground flawed(List<Flaw> flaws, Premises premises) {
    TreeSet<String> sayers = new TreeSet<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Flaw flaw : flaws) {
      sayers.addAll(flaw.match().threat().exploited());
      evidence.addAll(premises.own(flaw.match().evidence()));
    }
    boolean sure = flaws.stream().anyMatch(it -> it.match().verdict() == Match.Verdict.AFFECTED);
    String words = sure ? "%sは、悪用が確認された弱点です（%s）" : "%sは、悪用が確認された弱点です（%s）。修正が入っているかどうかは資料から分かりません";
    return ground(words.formatted(Flaw.name(flaws), String.join("、", sayers)), evidence);
  }

  public static Ground known(KeyRing ring) {
    String what =
        switch (ring.nature()) {
          case LEAKED -> "%sのパスワードは、漏れた可能性があります";
          case WEAK -> "%sのパスワードは、推測されやすいものです";
          case SHARED -> "%sのパスワードは、複数の機器で共通です。どれか一台から漏れれば、すべてに入れます";
          case REUSED -> "パスワードの使い回しがあります（%s）";
          case HELD -> "%sのパスワードは、相手先の事業者が持っています";
        };
    String words = ring.words().isEmpty() ? "" : "：「" + ring.words() + "」";
    return ground(what.formatted(ring.what()) + words, ring.evidence());
  }

  public static Ground line(ExternalConnection it, String what) {
    return ground(what, it.evidence());
  }

  /** How sure it is that the flaws are there. */
  public static Likelihood sureness(List<Flaw> flaws) {
    return flaws.stream()
        .map(it ->
            it.match().verdict() == Match.Verdict.POSSIBLE
                ? Likelihood.NEEDS_FACTS
                : switch (it.match().confidence()) {
                  case HIGH -> Likelihood.CERTAIN;
                  case MEDIUM -> Likelihood.LIKELY;
                  case LOW -> Likelihood.POSSIBLE;
                })
        .min(Likelihood::compareTo)
        .orElse(Likelihood.NEEDS_FACTS);
  }

  public static Likelihood worse(Likelihood a, Likelihood b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Whether strangers on the Internet may come. */
  public static boolean isOpenToStrangers(AddressSet sources) {
    long known = 0;
    for (AddressBlock block : sources.blocks()) {
      known += block.last() - block.first() + 1;
    }
    return known >= MOST_KNOWN_SOURCES;
  }

  /** An update that ends all exploited weaknesses of the asset, not only those of one service. */
  public static Remedy update(Remedy.Kind kind, String asset, Premises premises) {
    List<Flaw> flaws = Flaw.of(asset, premises);
    return Remedy.of(kind, asset)
        .with("asset", premises.label(asset))
        .with("version", Versions.ending(flaws.stream().map(Flaw::match).toList()));
  }

  public static Remedy of(Remedy.Kind kind, ExternalConnection it) {
    return Remedy.of(kind, it.id())
        .with("connection", it.label())
        .with("counterpart", it.counterpart().isEmpty() ? "相手先" : it.counterpart());
  }

  /** Picks the version to update to. */
  public static final class Versions {

    private Versions() {}

    /** The lowest version of the same line that ends them all; 修正版 where no source names one. */
    public static String ending(List<Match> matches) {
      String best = "";
      for (Match match : matches) {
        String next = sameLine(match);
        if (!next.isEmpty() && (best.isEmpty() || compare(next, best) > 0)) {
          best = next;
        }
      }
      return best.isEmpty() ? "修正版" : best + "以降";
    }

    private static String sameLine(Match match) {
      int second = match.version().indexOf('.', match.version().indexOf('.') + 1);
      String line = second < 0 ? match.version() : match.version().substring(0, second + 1);
      return match.fixedIn().stream()
          .filter(it -> it.startsWith(line))
          .findFirst()
          .orElse(match.fixedIn().isEmpty() ? "" : match.fixedIn().getFirst());
    }

    /** Number by number; what is no number counts as text. */
    static int compare(String a, String b) {
      String[] left = a.split("[^0-9]+", -1);
      String[] right = b.split("[^0-9]+", -1);
      for (int i = 0; i < Math.min(left.length, right.length); i++) {
        int byLength = Integer.compare(left[i].length(), right[i].length());
        int order = byLength != 0 ? byLength : left[i].compareTo(right[i]);
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(left.length, right.length);
    }
  }
}
