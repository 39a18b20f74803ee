package org.yagura.intake.feed.cve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/** Alerts of JPCERT/CC, as records name them among their references. */
public final class Alerts {

  private static final Pattern ADDRESS =
      Pattern.compile("jpcert\\.or\\.jp/(?:english/)?at/(20\\d\\d)/at(\\d{6})\\.(?:html|txt)");
  private static final Pattern NUMBER = Pattern.compile("JPCERT-AT-(20\\d\\d)-(\\d{4})");

  private Alerts() {}

  /** The number of an alert, as in {@code JPCERT-AT-2021-0050}, of its address or its name. */
  public static Optional<String> number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.find()) {
      return Optional.of(number.group());
    }
    Matcher address = ADDRESS.matcher(text);
    return address.find()
        ? Optional.of("JPCERT-AT-" + address.group(1) + "-" + address.group(2).substring(2))
        : Optional.empty();
  }

  /** Every alert among the references of a record. */
  public static void of(Tree record, String cve, FeedSink sink) {
    for (Tree it : record.list("references")) {
      number(it.text("url")).ifPresent(n -> add(n, it.text("url"), cve, sink));
    }
  }

  /** JPCERT/CC warns of what is used or about to be used against Japan. */
  public static void add(String number, String says, String cve, FeedSink sink) {
    sink.add(
        new Fact.Exploited(
            cve, "JPCERT/CC 注意喚起（" + number + "）", null, false, says, sink.ref(cve)));
  }
}
