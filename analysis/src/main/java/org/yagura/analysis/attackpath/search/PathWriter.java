package org.yagura.analysis.attackpath.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Step;

/** Tells a route as a path: steps with their grounds, and one sentence. */
public final class PathWriter {

  private static final int ID_LENGTH = 13;

  private final Premises premises;

  public PathWriter(Premises premises) {
    this.premises = premises;
  }

  public AttackPath write(Route route) {
    return new AttackPath(
        id(route),
        route.entry(),
        route.target().asset(),
        route.target().role(),
        steps(route),
        route.likelihood(),
        sentence(route));
  }

  /** The same in every run, and in every path of the same assets in the same order. */
  public static String id(Route route) {
    byte[] identity = Routes.key(route).getBytes(StandardCharsets.UTF_8);
    return "path-" + UUID.nameUUIDFromBytes(identity).toString().substring(0, ID_LENGTH);
  }

  private List<Step> steps(Route route) {
    List<Step> steps = new ArrayList<>();
    List<Ground> carried = new ArrayList<>();
    for (Move move : route.moves()) {
      if (move.words().how().isEmpty()) {
        carried.addAll(move.because());
        continue;
      }
      List<Ground> because = new ArrayList<>(carried);
      because.addAll(move.because());
      String from = steps.isEmpty() ? route.entry() : steps.getLast().to();
      if (move.from().kind() == Node.Kind.HOST) {
        from = move.from().id();
      }
      steps.add(
          new Step(
              from,
              place(move.to()),
              move.words().how(),
              move.traffic().protocol(),
              move.traffic().ports(),
              because));
      carried.clear();
    }
    return steps;
  }

  /** Whoever has dialled in stands at the device that let them in. */
  private String place(Node node) {
    return switch (node.kind()) {
      case HOST -> node.id();
      case OUTSIDE, THROUGH ->
          premises
              .connection(node.id())
              .map(it -> it.end().device())
              .filter(it -> premises.asset(it).isPresent())
              .orElse(node.id());
    };
  }

  private String sentence(Route route) {
    String way =
        route.moves().stream().map(it -> it.words().told()).collect(Collectors.joining("、"));
    String target = premises.label(route.target().asset());
    String end =
        switch (route.target().role()) {
          case EHR -> "電子カルテが使えなくなる";
          case BACKUP -> "バックアップが失われる";
          case DIRECTORY -> "院内の認証をすべて握られる";
          case PACS -> "画像が見られなくなる";
          case BILLING -> "会計が止まる";
          case OTHER -> target + "が止まる";
        };
    return way + "、" + end + "おそれがあります。";
  }
}
