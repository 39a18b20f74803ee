package org.yagura.intake.secret;

import org.jspecify.annotations.Nullable;

/** Finds the secret that a mention speaks of, by the way it is introduced. */
final class SpokenSecret {

  private static final String OUTRIGHT = ":=→⇒";
  private static final String PARTICLES = "はがを";
  private static final String[] VERBS = {"is ", "was ", "to ", "are "};
  private static final int WIDEST_NOTE = 24;

  /** Behind a mention they make a statement about passwords of it. */
  private static final String[] ABOUT = {
    "桁",
    "長",
    "文字",
    "変更",
    "更新",
    "最終",
    "有効",
    "期限",
    "無期限",
    "期間",
    "ポリシ",
    "頻度",
    "周期",
    "要件",
    "管理方法",
    "保管",
    "試行",
    "強度",
    "履歴",
    "複雑",
    "使い回",
    "使いまわ",
    "回数",
    "設定日",
    "ロック",
    "保護",
    "不要",
    "認証方式",
    "policy",
    "length",
    "age",
    "history",
    "last",
    "never",
    "expir",
    "min",
    "max",
    "change",
    "reset",
    "complex",
    "encryption",
    "manager",
    "required",
    "protect"
  };

  private final Folded text;
  private final Mention mention;
  private final boolean everyWay;

  /** Unless {@code everyWay}, only what is introduced by a colon or its like is looked for. */
  SpokenSecret(Folded text, Mention mention, boolean everyWay) {
    this.text = text;
    this.mention = mention;
    this.everyWay = everyWay;
  }

  /** Null where the mention gives nothing away. */
  @Nullable Span find() {
    int at = mention.end();
    if (Folded.isDigit(text.at(at)) && OUTRIGHT.indexOf(text.at(at + 1)) >= 0) {
      at++;
    }
    if (text.at(at) == '"' || text.at(at) == '\'') {
      at++;
    }
    int sign = text.skipBlanks(at, false);
    char c = text.at(sign);
    if (OUTRIGHT.indexOf(c) >= 0) {
      return outright(sign + 1, false);
    }
    Span noted = noted(at);
    if (noted != null || !everyWay) {
      return noted;
    }
    return loosely(sign);
  }

  /** Words between the mention and the colon: 管理者用, (初期), {@code for admin}. */
  private @Nullable Span noted(int from) {
    boolean sure = mention.kind() == Mention.Kind.SURE;
    boolean about = false;
    for (int at = from; at < Math.min(text.length(), from + WIDEST_NOTE); at++) {
      char c = text.at(at);
      if (OUTRIGHT.indexOf(c) >= 0) {
        return at == from ? null : outright(at + 1, about);
      }
      boolean within =
          Folded.isBlank(c) || c > '~' || "()/".indexOf(c) >= 0 || (sure && Folded.isLetter(c));
      if (!within || "、。「」『』,;".indexOf(c) >= 0 || isParticle(at)) {
        return null;
      }
      about = about || isAbout(at);
    }
    return null;
  }

  /** A particle that makes a sentence, which is looked at by itself. */
  private boolean isParticle(int at) {
    return PARTICLES.indexOf(text.at(at)) >= 0
        && Folded.isPrintable(text.at(text.skipBlanks(at + 1, false)));
  }

  private boolean isAbout(int at) {
    for (String word : ABOUT) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** What follows a colon; behind words about passwords only what looks like one. */
  private @Nullable Span outright(int from, boolean about) {
    int at = text.skipBlanks(from, true);
    while (OUTRIGHT.indexOf(text.at(at)) >= 0 || text.at(at) == '>') {
      at = text.skipBlanks(at + 1, true);
    }
    Span span = valueAt(at);
    if (span.isEmpty()) {
      span = valueAt(bracketBehindWords(at));
      about = true;
    }
    span = mention.paired() ? withPartner(span) : span;
    return isSecret(span, about) ? Extent.withWords(text, span) : null;
  }

  private int bracketBehindWords(int from) {
    int at = from;
    while (at - from < WIDEST_NOTE && text.at(at) > '~' && !Extent.opens(text.at(at))) {
      at++;
    }
    return Extent.opens(text.at(at)) ? at : text.length();
  }

  private Span valueAt(int at) {
    if (!Extent.opens(text.at(at))) {
      return Extent.run(text, at);
    }
    Span within = Extent.within(text, at);
    boolean printable = Folded.isPrintable(text.at(within.begin()));
    return printable && !within.isEmpty()
        ? within
        : Extent.run(text, text.at(at) > '~' ? text.length() : at);
  }

  private boolean isSecret(Span span, boolean about) {
    if (span.isEmpty() || Innocent.isInnocent(text, span)) {
      return false;
    }
    String value = text.text(span.begin(), span.end());
    if (about) {
      return value.length() >= 6 && Innocent.isMixed(value);
    }
    return switch (mention.kind()) {
      case SURE, SHORT -> value.length() >= 3 || Innocent.isMixed(value);
      case KEY -> value.length() >= 8 || (value.length() >= 6 && Innocent.isMixed(value));
      case PIN -> value.length() >= 4 && (Innocent.isNumber(value) || Innocent.isMixed(value));
      case PATH -> value.length() >= 3 && !Innocent.isPath(value);
    };
  }

  /** Behind a particle, a verb, a blank, a bracket, a stroke or nothing at all. */
  private @Nullable Span loosely(int at) {
    char c = text.at(at);
    if (PARTICLES.indexOf(c) >= 0) {
      return sentence(text.skipBlanks(at + 1, false));
    }
    for (String verb : VERBS) {
      if (at > mention.end() && text.startsWith(verb, at)) {
        return stated(Extent.run(text, text.skipBlanks(at + verb.length(), false)), 4);
      }
    }
    if (Extent.opens(c)) {
      return stated(valueAt(at), 4);
    }
    if (c == '/' || c == '-' || c == ';' || c == '|') {
      Span span = Extent.run(text, text.skipBlanks(at + 1, false));
      return mention.kind() == Mention.Kind.SURE || at > mention.end() || c != '-'
          ? mixed(span, 6)
          : mixed(span, 8);
    }
    return behindBlank(at);
  }

  private @Nullable Span sentence(int at) {
    Span span = valueAt(at);
    span = mention.paired() ? withPartner(span) : span;
    String value = text.text(span.begin(), span.end());
    if (isAbout(at) || value.length() < 4 || !isSecret(span, false)) {
      return null;
    }
    boolean quoted = span.begin() > at;
    boolean told = quoted || Innocent.isMixed(value) || Innocent.endsSentence(text, span.end());
    return told ? span : null;
  }

  private @Nullable Span stated(Span span, int shortest) {
    return span.end() - span.begin() >= shortest && isSecret(span, false) ? span : null;
  }

  private @Nullable Span mixed(Span span, int shortest) {
    String value = text.text(span.begin(), span.end());
    return Innocent.isMixed(value) || Innocent.isNumber(value) ? stated(span, shortest) : null;
  }

  /** Only what is mixed counts as a secret, but anything printable behind a sure Japanese word. */
  private @Nullable Span behindBlank(int blank) {
    int at = text.skipBlanks(blank, true);
    if (isAbout(at)) {
      int behind = at;
      while (text.at(behind) > '~') {
        behind++;
      }
      Span span = Extent.run(text, text.skipBlanks(behind, false));
      return behind > at && Innocent.isMixed(text.text(span.begin(), span.end()))
          ? stated(span, 6)
          : null;
    }
    int value = Extent.opens(text.at(at)) ? at : behindWords(at);
    Span span = valueAt(value);
    span = mention.paired() ? withPartner(span) : span;
    boolean japanese = text.at(mention.begin()) > '~';
    if (mention.kind() == Mention.Kind.SURE && japanese && endsAlone(span)) {
      return Innocent.isMixed(text.text(span.begin(), span.end()))
          ? stated(span, 4)
          : stated(span, 6);
    }
    boolean may =
        value > mention.end()
            && (mention.kind() == Mention.Kind.SURE || mention.kind() == Mention.Kind.SHORT);
    return may ? mixed(span, japanese ? 4 : 5) : null;
  }

  /** 設定 and 変更後 between the word and the secret. */
  private int behindWords(int from) {
    int at = from;
    while (at - from < 6 && text.at(at) > '~' && Folded.isBlank(text.at(from - 1)) == false) {
      at++;
    }
    return Folded.isBlank(text.at(at)) && at > from ? text.skipBlanks(at, false) : from;
  }

  /** Whether no Japanese word goes on behind it, as in 「パスワード VPN接続」. */
  private boolean endsAlone(Span span) {
    char next = text.at(span.end());
    return next <= '~' || "。、」』".indexOf(next) >= 0;
  }

  /** With the second of a pair: {@code admin ／ secret}, {@code admin と secret}. */
  private Span withPartner(Span first) {
    int at = text.skipBlanks(first.end(), false);
    boolean alone = !first.isEmpty() && text.text(first.begin(), first.end()).indexOf('/') < 0;
    if (!alone || "/,・、と:&|".indexOf(text.at(at)) < 0) {
      return first;
    }
    Span second = Extent.run(text, text.skipBlanks(at + 1, false));
    return second.isEmpty() ? first : new Span(first.begin(), second.end());
  }
}
