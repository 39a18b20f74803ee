package org.yagura.analysis.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.question.Question.Kind;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.PortSet;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;

/** Reads questions such as {@code 保守VPNから10.10.1.5の445に届くか}. */
public final class QuestionReader {

  private static final int LONGEST = 400;
  private static final Pattern VERB =
      Pattern.compile(
          "(?:への|との|に|へ|まで|を|は|が)?(?:届|とど|つなが|つなげ|つなぐ|繋が|繋げ|接続|アクセス|到達|通信|行け|いけ|行く|入れ|入り|入る"
              + "|はいれ|攻撃|出られ|出れ|出て|出る|見られ|見れ|見え|みられ|使え|使わ|ログイン|侵入|開け|許可|届い|通る|通り|通ら|通れ|通じ|とおる).{0,40}$");
  private static final Pattern PORT =
      Pattern.compile(
          "(?:の|:|ポート|port|/)(tcp|udp)?[/ ]?(\\d{1,5})(?:番|/(tcp|udp))?(?:ポート)?(?:で)?$");

  /** {@code 業者は電子カルテに入れるか}: who comes first. */
  private static final Pattern SUBJECT =
      Pattern.compile("^([^にへをはが]{1,60})[はが](.{1,200}(?:に|へ|まで|を).{1,60})$");

  private static final Pattern WHO = Pattern.compile("誰|だれ|どこから|どの入口|どの回線|何から");
  private static final Pattern ANYTHING = Pattern.compile("^(?:どこ|何|なに|どれ|どの機器|どのサーバ)");
  private static final Pattern TIDY = Pattern.compile("[?？。、「」『』\\s]|は$|が$|の$");

  /** Where traffic leaves to is not asked: answers are about what is within. */
  private static final Set<String> OUTSIDE = Set.of("インターネット", "外部", "院外", "外");

  private static final Map<String, Kind> WORDS = words();

  /** {@code 電子カルテに外から入れるか}: what is asked about stands before who comes. */
  private static final Pattern TOPIC =
      Pattern.compile("^(.{1,120}?)(?:には|にも|に|へは|へ|は|が)([^にへは]{1,120})$");

  private static final Pattern ARROW = Pattern.compile("\\s*(?:→|->|=>|⇒|＞)\\s*");
  private static final Pattern BARE_PORT =
      Pattern.compile("^(tcp|udp)?[/ ]?(\\d{1,5})(?:番|ポート)*(?:で)?$");
  private static final Pattern NAMED_PORT =
      Pattern.compile("(tcp|udp)[/ ]?(\\d{1,5})(?:番|ポート)*(?:で)?$");
  private static final Pattern MANAGEMENT =
      Pattern.compile("(?:の)?(?:管理画面|管理ページ|管理ポート|管理インターフェース|設定画面|ログイン画面)$");

  /** Pages and consoles by which devices are managed. */
  private static final PortSet MANAGING =
      PortSet.of(22)
          .union(PortSet.of(23))
          .union(PortSet.of(80))
          .union(PortSet.of(443))
          .union(PortSet.of(4443))
          .union(PortSet.of(8080))
          .union(PortSet.of(8443))
          .union(PortSet.of(10_443));

  private final Names names;
  private final CommonWords common;
  private final Set<String> configured = new HashSet<>();

  public QuestionReader(Facility facility, List<ExternalConnection> connections) {
    names = new Names(facility, connections);
    common = new CommonWords(facility, connections);
    facility.devices().forEach(it -> configured.add(it.asset()));
  }

  private static Map<String, Kind> words() {
    Map<String, Kind> words = new LinkedHashMap<>();
    tcp(words, 3389, "リモートデスクトップ", "rdp");
    tcp(words, 445, "ファイル共有", "共有フォルダ", "smb");
    tcp(words, 443, "https");
    tcp(words, 80, "http");
    tcp(words, 22, "ssh");
    tcp(words, 23, "telnet");
    tcp(words, 5900, "vnc");
    tcp(words, 21, "ftp");
    tcp(words, 1433, "sqlserver");
    tcp(words, 389, "ldap");
    words.put("winrm", new Kind("tcp", PortSet.range(5985, 5986)));
    words.put("dicom", new Kind("tcp", PortSet.of(104).union(PortSet.of(11_112))));
    words.put("ipmi", new Kind("udp", PortSet.of(623)));
    words.put("snmp", new Kind("udp", PortSet.of(161)));
    words.put("ping", new Kind("icmp", PortSet.ANY));
    return words;
  }

  private static void tcp(Map<String, Kind> words, int port, String... names) {
    for (String name : names) {
      words.put(name, new Kind("tcp", PortSet.of(port)));
    }
  }

  /** Beginnings that a phrase names; none where nothing bears that name. */
  public List<Start> starts(String phrase) {
    return names.starts(phrase);
  }

  /** Ids of assets that a phrase names. */
  public List<String> assets(String phrase) {
    return names.assets(phrase);
  }

  /** Ids of the assets that bear this very name; else of the only one that a phrase may mean. */
  public List<String> named(String phrase) {
    return names.named(phrase);
  }

  /** Whether the configuration of an asset was read, so that its rules can be changed. */
  public boolean isConfigured(String asset) {
    return configured.contains(asset);
  }

  /** Reads one question; what it cannot place stands in {@code notUnderstood}. */
  public Question read(String asked) {
    String folded = Normalizer.normalize(asked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String whole = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    String text = EnglishQuestion.inJapanese(whole).orElse(ARROW.matcher(whole).replaceFirst("から"));
    List<String> lost = new ArrayList<>();
    String plain = WHO.matcher(text).replaceAll("");
    int split = plain.indexOf("から");
    Matcher subject = SUBJECT.matcher(plain);
    boolean asSubject = split < 0 && subject.matches();
    String before =
        asSubject ? tidy(subject.group(1)) : split < 0 ? "" : tidy(plain.substring(0, split));
    String after = asSubject ? subject.group(2) : split < 0 ? plain : plain.substring(split + 2);
    List<Kind> services = new ArrayList<>();
    String target = service(tidy(object(after)), services);
    Matcher topic = TOPIC.matcher(before);
    if (split >= 0 && isOpen(target) && topic.matches() && isTopic(topic)) {
      target = service(tidy(topic.group(1)), services);
      before = tidy(topic.group(2));
    }
    List<Start> from = before.isEmpty() ? List.of() : starts(before, lost);
    boolean anything = isOpen(target);
    List<String> to = anything || OUTSIDE.contains(target) ? List.of() : names.targets(target);
    if (to.isEmpty() && !anything) {
      lost.add(target);
    } else if (!anything && !names.assets(target).isEmpty()) {
      List<Start> taken = new ArrayList<>();
      to.forEach(it -> taken.add(new Start.Asset(it)));
      lost.addAll(names.strange(target, taken));
    }
    return new Question(asked, from, to, services, lost);
  }

  /** Whether both sides name something by themselves, so that the whole is no name. */
  private boolean isTopic(Matcher topic) {
    String about = service(tidy(topic.group(1)), new ArrayList<>());
    boolean known = isOpen(about) || !names.assets(about).isEmpty();
    return known && !starts(tidy(topic.group(2)), new ArrayList<>()).isEmpty();
  }

  private static boolean isOpen(String target) {
    return target.isEmpty() || ANYTHING.matcher(target).find() || CommonWords.isAnything(target);
  }

  /** Where a phrase begins: by names, else by kinds; what of it nothing bears is lost. */
  private List<Start> starts(String phrase, List<String> lost) {
    List<Start> outside = common.outside(phrase);
    if (!outside.isEmpty()) {
      return outside;
    }
    List<Start> named = names.starts(phrase);
    List<String> strange = named.isEmpty() ? List.of() : names.strange(phrase, named);
    if (!named.isEmpty() && strange.isEmpty()) {
      return named;
    }
    List<Start> meant = common.starts(phrase);
    if (!meant.isEmpty()) {
      return meant;
    }
    lost.addAll(named.isEmpty() ? List.of(phrase) : strange);
    return named;
  }

  /** Names that share most with a phrase that nothing bears. */
  public List<String> near(String phrase) {
    return names.near(phrase);
  }

  private static String object(String phrase) {
    return VERB.matcher(TIDY.matcher(phrase).replaceAll("")).replaceFirst("");
  }

  private static String tidy(String phrase) {
    String tidied = TIDY.matcher(phrase).replaceAll("");
    return tidied.endsWith("に") || tidied.endsWith("へ")
        ? tidied.substring(0, tidied.length() - 1)
        : tidied;
  }

  /** A port by its number; who says 445 means the service that everybody knows by it. */
  private static Kind kind(@Nullable String protocol, int number) {
    PortSet port = PortSet.of(number);
    String known =
        WORDS.values().stream()
            .filter(it -> !it.ports().isAny() && it.ports().intersect(port).equals(port))
            .map(Kind::protocol)
            .findFirst()
            .orElse("any");
    return new Kind(protocol == null ? known : protocol, port);
  }

  /** Takes ports and words for services from the end of a phrase. */
  private static String service(String phrase, List<Kind> services) {
    Matcher management = MANAGEMENT.matcher(phrase);
    if (management.find()) {
      services.add(new Kind("tcp", MANAGING));
      return tidy(phrase.substring(0, management.start()));
    }
    Matcher bare = BARE_PORT.matcher(phrase);
    if (bare.matches() && Integer.parseInt(bare.group(2)) <= 65_535) {
      services.add(kind(bare.group(1), Integer.parseInt(bare.group(2))));
      return "";
    }
    Matcher written = NAMED_PORT.matcher(phrase);
    if (written.find() && Integer.parseInt(written.group(2)) <= 65_535) {
      services.add(kind(written.group(1), Integer.parseInt(written.group(2))));
      String rest = phrase.substring(0, written.start());
      return tidy(rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest);
    }
    Matcher port = PORT.matcher(phrase);
    if (port.find() && Integer.parseInt(port.group(2)) <= 65_535) {
      String named = port.group(1) == null ? port.group(3) : port.group(1);
      services.add(kind(named, Integer.parseInt(port.group(2))));
      return tidy(phrase.substring(0, port.start()));
    }
    for (Map.Entry<String, Kind> word : WORDS.entrySet()) {
      if (phrase.endsWith(word.getKey()) || phrase.endsWith(word.getKey() + "で")) {
        services.add(word.getValue());
        return tidy(phrase.substring(0, phrase.lastIndexOf(word.getKey())));
      }
    }
    return phrase;
  }
}
