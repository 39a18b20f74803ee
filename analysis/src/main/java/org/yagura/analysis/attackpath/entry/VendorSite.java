package org.yagura.analysis.attackpath.entry;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Someone else's network is joined to the hospital's, and stays so while nobody works on it. */
final class VendorSite implements Opening {

  private static final Set<ConnectionKind> KINDS =
      Set.of(
          ConnectionKind.VPN,
          ConnectionKind.CLOSED_NETWORK,
          ConnectionKind.LEASED_LINE,
          ConnectionKind.DIAL_UP);

  /** Networks of the nation; an entrance only where a fact opens them. */
  private static final Pattern NATIONAL = Pattern.compile("資格確認|オン資|支払基金|国保連|電子処方箋|マイナ");

  private static final Pattern ON_DEMAND =
      Pattern.compile(
          "(必要|使用|作業|保守|利用|使う|依頼|申請)(な|の|する)?(時|とき)(だけ|のみ|に限)|都度(接続|開放|有効)|(通常|普段|平時)は?(停止|切断|遮断|無効|電源)");

  private static final Pattern OWN = Pattern.compile("本院|分院|別館|サテライト|自院|当院|院内|法人内|拠点間");

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    boolean joins =
        KINDS.contains(connection.kind())
            && PasswordOnlyDialIn.dialIn(connection, premises).isEmpty()
            && !hasDialIn(connection, premises)
            && !Boolean.FALSE.equals(connection.alwaysOn())
            && !isOnDemand(connection, premises)
            && !isOwn(connection, premises)
            && (!isNational(connection) || !connection.exposes().isEmpty());
    return joins ? Stream.of(move(connection)) : Stream.empty();
  }

  /** A dial-in that is switched off stays one. */
  private static boolean hasDialIn(ExternalConnection connection, Premises premises) {
    return premises.device(connection.end().device()).stream()
        .flatMap(it -> it.configuration().remoteAccess().dialIns().stream())
        .anyMatch(it ->
            !connection.end().interfaceName().isEmpty()
                && (it.interfaceName().equals(connection.end().interfaceName())
                    || it.name().equals(connection.end().interfaceName())));
  }

  /** The line list says in words that it is joined only while somebody works. */
  private static boolean isOnDemand(ExternalConnection connection, Premises premises) {
    return premises.facility().lists().lines().stream()
        .filter(it -> it.evidence().stream().anyMatch(connection.evidence()::contains))
        .map(it ->
            it.entry().text(ListField.ALWAYS_ON)
                + " "
                + it.entry().text(ListField.TYPE)
                + " "
                + it.entry().text(ListField.NOTE))
        .anyMatch(it -> ON_DEMAND.matcher(it).find());
  }

  private static boolean isNational(ExternalConnection it) {
    return NATIONAL.matcher(words(it)).find();
  }

  private static boolean isOwn(ExternalConnection it, Premises premises) {
    String own = Spelling.fold(premises.facility().profile().name());
    return OWN.matcher(it.counterpart()).find()
        || (!own.isEmpty() && Spelling.fold(it.counterpart()).contains(own));
  }

  private static String words(ExternalConnection it) {
    return it.label() + it.counterpart() + it.purpose().purpose() + it.purpose().technology();
  }

  private static Move move(ExternalConnection it) {
    boolean always = Boolean.TRUE.equals(it.alwaysOn());
    String other = it.counterpart().isEmpty() ? "相手先" : it.counterpart();
    return new Move(
        Node.outside(it.id()),
        Node.through(it.id()),
        new Move.Words("", "「%s」でつながる%sを足場にされ".formatted(it.label(), other)),
        Move.Traffic.ANY,
        always ? Likelihood.LIKELY : Likelihood.POSSIBLE,
        List.of(
            Facts.line(
                it,
                always
                    ? "%sとの回線「%s」が、使わないときも常時つながっています".formatted(other, it.label())
                    : "%sとの回線「%s」があり、使うときだけつなぐという記録がありません".formatted(other, it.label()))),
        "",
        List.of(Facts.of(Remedy.Kind.LINE_ON_DEMAND, it)));
  }
}
