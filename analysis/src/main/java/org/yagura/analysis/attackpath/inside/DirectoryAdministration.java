package org.yagura.analysis.attackpath.inside;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Door;
import org.yagura.analysis.attackpath.fact.Doors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.model.address.PortSet;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;

/** Whoever rules the directory logs on to every member as its administrator. */
final class DirectoryAdministration implements Advance {

  private static final Set<Door.Kind> DOORS =
      EnumSet.of(Door.Kind.RDP, Door.Kind.SMB, Door.Kind.WINRM);

  private final Premises premises;
  private final Doors doors;
  private final Set<String> directories;
  private final boolean membersTold;

  DirectoryAdministration(Premises premises, Doors doors) {
    this.premises = premises;
    this.doors = doors;
    this.directories = premises.assetsOf(CareSystem.Role.DIRECTORY);
    this.membersTold =
        premises.facility().assets().stream().anyMatch(it -> it.provenance().inDirectory());
  }

  @Override
  public Stream<Move> of(Node from, Asset to, List<Passage> passages) {
    boolean mayBeMember =
        to.provenance().inDirectory()
            || (!membersTold && Premises.isWindows(to) && Premises.holdsSystems(to));
    if (from.kind() != Node.Kind.HOST
        || !directories.contains(from.id())
        || !mayBeMember
        || directories.contains(to.id())) {
      return Stream.empty();
    }
    List<Door> windows = doors.of(to).stream().filter(it -> DOORS.contains(it.kind())).toList();
    return Approach.best(windows, passages).map(it -> move(from, to, it)).stream();
  }

  private Move move(Node from, Asset to, Approach approach) {
    boolean member = to.provenance().inDirectory();
    List<Ground> because = new ArrayList<>();
    because.add(
        member
            ? Facts.ground("%sはドメインに参加しており、ドメインの管理者が入れます".formatted(to.label()), to.evidence())
            : Facts.ground("%sがドメインに参加しているかは資料から分かりません".formatted(to.label()), to.evidence()));
    because.addAll(approach.grounds(to));
    String door = approach.door().kind().japanese();
    return new Move(
        from,
        Node.host(to.id()),
        new Move.Words(
            "%sで、ドメイン管理者として%sに入る".formatted(door, to.label()),
            "ドメイン管理者の権限で%sに入られ".formatted(to.label())),
        new Move.Traffic(approach.door().protocol(), PortSet.of(approach.door().port())),
        Facts.worse(member ? Likelihood.CERTAIN : Likelihood.NEEDS_FACTS, approach.likelihood()),
        because,
        "",
        List.of(
            Remedy.of(Remedy.Kind.SEPARATE_DIRECTORY, from.id())
                .with("asset", premises.label(from.id())),
            KnownPassword.restrict(to, door)));
  }
}
