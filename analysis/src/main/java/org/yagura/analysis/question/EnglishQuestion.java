package org.yagura.analysis.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a question that is asked in English into the words the reader knows. */
final class EnglishQuestion {

  private static final String VERB =
      "(?:reach|access|connect to|get (?:in)?to|log ?in (?:to|on to|into)|talk to|see|enter|ping|attack)";
  private static final String NAME = "([^?]{1,120}?)";
  private static final String END = "\\s*\\??$";
  private static final String ANYBODY =
      "(?:who|what|which [a-z ]{1,40}?|anyone|anybody|anything|someone|somebody)";

  private static final Pattern WHO =
      Pattern.compile(
          "^(?:from where )?"
              + ANYBODY
              + " (?:can|could|may|is able to) "
              + VERB
              + " "
              + NAME
              + END);
  private static final Pattern WHERE =
      Pattern.compile(
          "^(?:what|where|which [a-z ]{1,40}?) (?:can|could|may|does) "
              + NAME
              + " (?:go|"
              + VERB
              + ")"
              + END);
  private static final Pattern CAN =
      Pattern.compile(
          "^(?:can|could|may|does|do|is) " + NAME + " (?:able to )?" + VERB + " " + NAME + END);
  private static final Pattern REACHABLE =
      Pattern.compile(
          "^(?:is|are) "
              + NAME
              + " (?:reachable|accessible|exposed|open)(?: (?:from|to) "
              + NAME
              + ")?"
              + END);
  private static final Pattern FROM_TO =
      Pattern.compile("^([a-z0-9 ]{0,60} )?from " + NAME + " to " + NAME + END);
  private static final Pattern ANY_OF =
      Pattern.compile("^" + ANYBODY + "(?: (?:on|from|in|at|behind) (.{1,120}))?$");
  private static final Pattern SERVICE =
      Pattern.compile(
          "\\s+(?:on|over|via|using|by|at|with|through)(?: (?:the )?(?:tcp|udp)?\\s?port)? ([a-z0-9/ ]{2,30})$");
  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(?:is|are|can|does|there|any|a|an|way|ways|path|traffic|access|connection|possible|allowed|open"
              + "|permitted|reachable|it|one|we|i|you|go|get|connect|port|to|on|be)\\b");
  private static final Pattern SENDER = Pattern.compile("^(.{1,120}?) from (.{1,120})$");
  private static final Pattern ARTICLE = Pattern.compile("\\b(?:the|our|a|an|any of|all)\\s+");

  private static final Map<String, String> WORDS = words();

  private EnglishQuestion() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("(?:electronic (?:medical|health|patient) records?|emr|ehr)(?: systems?)?", "電子カルテ");
    words.put("back-?ups?", "バックアップ");
    words.put("(?:pacs|images?|imaging)", "画像");
    words.put("(?:billing|accounting|receipt)", "医事");
    words.put("(?:domain controllers?|active directory|directory)", "認証");
    words.put("remote desktop", "rdp");
    words.put("file shar(?:e|es|ing)", "smb");
    words.put("(?:public )?internet(?: lines?)?", "インターネット");
    words.put("(?:outside|external(?: network)?)", "外部");
    words.put("(?:guests?|visitors?)(?: (?:wi-?fi|wireless|network|lan))?", "ゲスト");
    words.put("(?:wi-?fi|wireless)", "無線");
    words.put("wards?", "病棟");
    words.put("office", "事務");
    words.put("(?:vendors?|suppliers?|contractors?)", "業者");
    words.put("maintenance", "保守");
    words.put("servers?", "サーバ");
    words.put("(?:pcs?|computers?|clients?|workstations?)", "パソコン");
    words.put("(?:lines?|connections?|networks?|segments?)$", "");
    return words;
  }

  /** The same question in Japanese; empty where it is not asked in English. */
  static Optional<String> inJapanese(String asked) {
    String text = ARTICLE.matcher(asked.strip()).replaceAll("");
    Matcher where = WHERE.matcher(text);
    Matcher who = WHO.matcher(text);
    if (who.matches()) {
      Matcher sender = SENDER.matcher(who.group(1));
      return Optional.of(
          sender.matches()
              ? from(sender.group(2)) + target(sender.group(1)) + "届くか"
              : target(who.group(1)) + "届くのは誰か");
    }
    if (where.matches()) {
      return Optional.of(from(where.group(1)) + "どこに届くか");
    }
    Matcher reachable = REACHABLE.matcher(text);
    if (reachable.matches()) {
      String source = reachable.group(2);
      return Optional.of(
          source == null
              ? target(reachable.group(1)) + "届くのは誰か"
              : withPort(source, reachable.group(1)));
    }
    Matcher can = CAN.matcher(text);
    if (can.matches()) {
      return Optional.of(from(can.group(1)) + target(can.group(2)) + "届くか");
    }
    Matcher fromTo = FROM_TO.matcher(text);
    return fromTo.matches() ? fromTo(fromTo) : Optional.empty();
  }

  /** {@code is RDP possible from A to B}: what stands before must be a service, or say nothing. */
  private static Optional<String> fromTo(Matcher found) {
    String before = found.group(1) == null ? "" : found.group(1);
    String service = FILLER.matcher(before).replaceAll(" ").strip();
    if (service.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    String to = service.isEmpty() ? found.group(3) : found.group(3) + " on " + service;
    return Optional.of(from(found.group(2)) + target(to) + "届くか");
  }

  /** {@code reachable from the internet on 3389}: the port stands behind the sender. */
  private static String withPort(String source, String target) {
    Matcher service = SERVICE.matcher(source);
    return service.find()
        ? from(source.substring(0, service.start())) + target(target + service.group()) + "届くか"
        : from(source) + target(target) + "届くか";
  }

  private static String from(String phrase) {
    Matcher any = ANY_OF.matcher(phrase);
    String source = any.matches() ? any.group(1) : phrase;
    return source == null ? "" : translated(source) + "から";
  }

  private static String target(String phrase) {
    Matcher service = SERVICE.matcher(phrase);
    return service.find()
        ? translated(phrase.substring(0, service.start()))
            + "の"
            + translated(service.group(1).replace("port", "").strip())
            + "に"
        : translated(phrase) + "に";
  }

  private static String translated(String phrase) {
    String text = phrase;
    for (Map.Entry<String, String> it : WORDS.entrySet()) {
      text = text.replaceAll("(?<![a-z0-9])" + it.getKey() + "(?![a-z0-9])", it.getValue());
    }
    return text.strip();
  }
}
