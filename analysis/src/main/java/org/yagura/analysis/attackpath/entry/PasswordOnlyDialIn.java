package org.yagura.analysis.attackpath.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** A dial-in that asks anyone in the world for no more than a password. */
final class PasswordOnlyDialIn implements Opening {

  private static final Pattern ABOUT_VPN = Pattern.compile("VPN|リモート|遠隔|保守");
  private static final Pattern SECOND_FACTOR = Pattern.compile("二要素|2要素|多要素|ワンタイム|二段階|MFA");
  private static final Pattern PLANNED = Pattern.compile("予定|検討|未|まだ|今後");

  private final Keys keys;

  PasswordOnlyDialIn(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    return dialIn(connection, premises)
        .filter(it -> Facts.isOpenToStrangers(it.access().allowedSources()))
        .filter(it -> !isFiltered(connection, premises))
        .filter(it -> it.access().secondFactor() != SecondFactor.REQUIRED)
        .filter(it -> !isSaidToBeGuarded(connection, premises))
        .map(it -> move(connection, it, premises))
        .stream();
  }

  /** The dial-in that a connection is, where its device was read. */
  static Optional<DialIn> dialIn(ExternalConnection connection, Premises premises) {
    return premises.device(connection.end().device()).stream()
        .flatMap(it -> it.configuration().remoteAccess().dialIns().stream())
        .filter(DialIn::enabled)
        .filter(it -> name(it).equals(connection.end().interfaceName()))
        .min(
            Comparator.comparing(it ->
                !(connection.purpose().technology() + connection.purpose().name())
                    .contains(it.technology())));
  }

  private static String name(DialIn it) {
    return it.interfaceName().isEmpty() ? it.name() : it.interfaceName();
  }

  /** Filters of the line let known addresses alone come to the service. */
  private static boolean isFiltered(ExternalConnection connection, Premises premises) {
    List<Exposure> shown = ExploitedGateway.shown(connection, premises);
    return !shown.isEmpty()
        && shown.stream().noneMatch(it -> Facts.isOpenToStrangers(it.sources()));
  }

  /** A list or the hearing sheet says that a second factor stands in the way. */
  private static boolean isSaidToBeGuarded(ExternalConnection connection, Premises premises) {
    boolean byAccounts =
        premises.facility().accounts().stream()
            .filter(it -> it.assets().contains(connection.end().device()))
            .map(it -> it.fact("secondFactor"))
            .filter(it -> !it.isEmpty())
            .reduce((a, b) -> a.equals("yes") && b.equals("yes") ? "yes" : "no")
            .filter(it -> it.equals("yes"))
            .isPresent();
    boolean byLine =
        premises.facility().lists().lines().stream()
            .filter(it -> it.evidence().stream().anyMatch(connection.evidence()::contains))
            .anyMatch(PasswordOnlyDialIn::saysGuarded);
    boolean byAnswer =
        premises.facility().lists().answers().stream()
            .filter(it -> ABOUT_VPN.matcher(text(it)).find())
            .anyMatch(PasswordOnlyDialIn::saysGuarded);
    return byAccounts || byLine || byAnswer;
  }

  private static String text(ListedThing it) {
    return it.entry().text(ListField.QUESTION) + " " + it.entry().text(ListField.NOTE);
  }

  /** Plainly said to be there; 予定 and the checklist's own 予定である do not count. */
  private static boolean saysGuarded(ListedThing it) {
    String note = it.entry().text(ListField.NOTE);
    boolean noted = SECOND_FACTOR.matcher(note).find() && !PLANNED.matcher(note).find();
    String question = it.entry().text(ListField.QUESTION);
    boolean answered =
        it.entry().text(ListField.ANSWER).equals("yes")
            && SECOND_FACTOR.matcher(question).find()
            && ABOUT_VPN.matcher(question).find()
            && !PLANNED.matcher(question).find();
    boolean no = it.entry().text(ListField.ANSWER).equals("no") || note.contains("なし");
    return !no && (noted || answered || it.entry().text(ListField.SECOND_FACTOR).equals("yes"));
  }

  private Move move(ExternalConnection connection, DialIn it, Premises premises) {
    Optional<KeyRing> key = keys.dialingIn(connection.end().device());
    boolean unknown = it.access().secondFactor() == SecondFactor.UNKNOWN;
    Likelihood likelihood =
        unknown
            ? (key.isPresent() ? Likelihood.POSSIBLE : Likelihood.NEEDS_FACTS)
            : (key.isPresent() ? Likelihood.CERTAIN : Likelihood.LIKELY);
    List<Ground> because = new ArrayList<>();
    because.add(
        Facts.ground(
            "%sに入る%sは、%sを求め%s。接続元の制限もありません"
                .formatted(
                    premises.label(connection.end().device()),
                    it.technology(),
                    "二要素認証",
                    unknown ? "るかどうか設定から分かりません" : "ません"),
            List.of(it.evidence())));
    key.ifPresent(ring -> because.add(Facts.known(ring)));
    users(connection, it, premises).forEach(because::add);
    return new Move(
        Node.outside(connection.id()),
        Node.through(connection.id()),
        new Move.Words(
            "%s（%s）にパスワードだけで入る".formatted(connection.label(), it.technology()),
            "「%s」にパスワードだけで入られ".formatted(connection.label())),
        new Move.Traffic(protocol(it), ExploitedGateway.ports(port(it))),
        likelihood,
        because,
        "",
        List.of(
            Facts.of(Remedy.Kind.HARDEN_VPN, connection)
                .with("technology", it.technology())
                .with("users", String.join("、", it.access().users()))));
  }

  /** People of the account list who may dial in, where the configuration tells who may. */
  private static Stream<Ground> users(
      ExternalConnection connection, DialIn dialIn, Premises premises) {
    List<String> known = dialIn.access().users();
    return premises.facility().accounts().stream()
        .filter(it -> it.state() != Account.State.DISABLED)
        .filter(it -> it.assets().contains(connection.end().device()))
        .filter(it -> !it.holder().isEmpty())
        .filter(it -> known.isEmpty() || known.contains(it.name()))
        .map(it ->
            Facts.ground("接続用のID「%s」を%sが使っています".formatted(it.name(), it.holder()), it.evidence()))
        .limit(2);
  }

  private static String protocol(DialIn it) {
    return it.listens().startsWith("udp") ? "udp" : it.listens().startsWith("tcp") ? "tcp" : "any";
  }

  private static String port(DialIn it) {
    String first = it.listens().split(" ", -1)[0];
    return first.contains("/") ? first.substring(first.indexOf('/') + 1) : "any";
  }
}
