package org.yagura.analysis.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.analysis.question.Question.Kind;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.PortSet;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;

/** Reads questions such as {@code 保守VPNから10.10.1.5の445に届くか}. */
public final class QuestionReader {

  private static final int LONGEST = 400;
  private static final Pattern VERB =
      Pattern.compile("(?:に|へ|まで|を)?(?:届|とど|つなが|繋が|接続|アクセス|到達|通信|行け|いけ|入れ|はいれ|攻撃).{0,40}$");
  private static final Pattern PORT =
      Pattern.compile("(?:の|:|ポート|port|/)(tcp|udp)?[/ ]?(\\d{1,5})(?:番|/(tcp|udp))?(?:ポート)?$");

  /** {@code 業者は電子カルテに入れるか}: who comes first. */
  private static final Pattern SUBJECT =
      Pattern.compile("^([^にへをはが]{1,60})[はが](.{1,200}(?:に|へ|まで).{1,60})$");

  private static final Pattern WHO = Pattern.compile("誰|だれ|どこから|どの入口|どの回線|何から");
  private static final Pattern ANYTHING = Pattern.compile("^(?:どこ|何|なに|どれ|どの機器|どのサーバ)");
  private static final Pattern TIDY = Pattern.compile("[?？。、「」『』\\s]|は$|が$|の$");

  /** Where traffic leaves to is not asked: answers are about what is within. */
  private static final Set<String> OUTSIDE = Set.of("インターネット", "外部", "院外", "外");

  private static final Map<String, Kind> WORDS = words();

  private final Names names;

  public QuestionReader(Facility facility, List<ExternalConnection> connections) {
    names = new Names(facility, connections);
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

  /** Reads one question; what it cannot place stands in {@code notUnderstood}. */
  public Question read(String asked) {
    String text = Normalizer.normalize(asked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<String> lost = new ArrayList<>();
    String plain = WHO.matcher(text).replaceAll("");
    int split = plain.indexOf("から");
    Matcher subject = SUBJECT.matcher(plain);
    boolean asSubject = split < 0 && subject.matches();
    String before =
        asSubject ? tidy(subject.group(1)) : split < 0 ? "" : tidy(plain.substring(0, split));
    String after = asSubject ? subject.group(2) : split < 0 ? plain : plain.substring(split + 2);
    List<Start> from = before.isEmpty() ? List.of() : names.starts(before);
    if (from.isEmpty() && !before.isEmpty()) {
      lost.add(before);
    } else if (!before.isEmpty()) {
      lost.addAll(names.strange(before, from));
    }
    List<Kind> services = new ArrayList<>();
    String target = service(tidy(object(after)), services);
    boolean anything = target.isEmpty() || ANYTHING.matcher(target).find();
    List<String> to = anything || OUTSIDE.contains(target) ? List.of() : names.assets(target);
    if (to.isEmpty() && !anything) {
      lost.add(target);
    } else if (!anything) {
      List<Start> taken = new ArrayList<>();
      to.forEach(it -> taken.add(new Start.Asset(it)));
      lost.addAll(names.strange(target, taken));
    }
    return new Question(asked, from, to, services, lost);
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

  /** Takes ports and words for services from the end of a phrase. */
  private static String service(String phrase, List<Kind> services) {
    Matcher port = PORT.matcher(phrase);
    if (port.find() && Integer.parseInt(port.group(2)) <= 65_535) {
      String named = port.group(1) == null ? port.group(3) : port.group(1);
      PortSet ports = PortSet.of(Integer.parseInt(port.group(2)));
      services.add(new Kind(named == null ? "any" : named, ports));
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
