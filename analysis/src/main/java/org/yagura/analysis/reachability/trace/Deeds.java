package org.yagura.analysis.reachability.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.flow.Applies;
import org.yagura.analysis.reachability.flow.Branch;
import org.yagura.analysis.reachability.flow.Exit;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.flow.Translation;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Masking;
import org.yagura.analysis.reachability.forwarding.Stage.Redirection;
import org.yagura.model.address.Ipv4;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Packet;

/** Runs one packet through one device again and notes what decided. */
final class Deeds {

  /** Devices that hand redirected packets to themselves do so at addresses nobody has. */
  private static final long LAST_OF_THIS_NETWORK = 0x00FF_FFFFL;

  private final Appliance device;
  private final String label;
  private final Target.AtPort at;
  private final Step step;
  private final Translation translation;
  private final boolean surely;
  private final List<Hop.Deed> done = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<Hop.Deed> byDefault = new ArrayList<>();
  private boolean permitted;
  private Packet now;
  private String redirection = "";

  Deeds(Appliance device, String label, Target.AtPort at, Step step, boolean surely) {
    this.device = device;
    this.label = label;
    this.at = at;
    this.step = step;
    this.surely = surely;
    Branch branch = step.branch();
    translation = branch == null ? Translation.NONE : branch.translation();
    now = step.arrived();
  }

  /** Filters that let pass because nothing in them speaks of it matter where no rule permits. */
  List<Hop.Deed> done() {
    List<Hop.Deed> all = new ArrayList<>(done);
    if (!permitted) {
      all.addAll(byDefault);
    }
    return all;
  }

  Set<String> missing() {
    return missing;
  }

  void toItself() {
    run(device.pipeline().arriving(at.at().port()));
    run(device.pipeline().local(at.at().port()));
    doubts();
  }

  void across(Exit.Out exit) {
    run(device.pipeline().arriving(at.at().port()));
    if (exit.gateway() != Exit.Out.DIRECT) {
      String what = "経路により %s から %s へ".formatted(exit.port(), Ipv4.format(exit.gateway()));
      done.add(new Hop.Deed(what, exit.route()));
    }
    run(device.pipeline().crossing(at.at().port(), exit.port()));
    if (done.isEmpty() && byDefault.isEmpty()) {
      device.ports().stream()
          .filter(it -> it.name().equals(exit.port()))
          .findFirst()
          .ifPresent(it -> done.add(new Hop.Deed("規則なしで中継", it.evidence())));
    }
    doubts();
    Branch branch = step.branch();
    if (!surely && missing.isEmpty() && branch != null) {
      if (!branch.admits().surely().contains(step.arrived())) {
        missing.add("「%s」の経路（%s）が使われるかどうか".formatted(label, exit.route().says().strip()));
      }
    }
  }

  private void doubts() {
    if (!surely) {
      for (Doubt it : device.doubts()) {
        if (Concrete.matches(it.concerns(), step.arrived())) {
          missing.add("「%s」: %s".formatted(label, it.what()));
        }
      }
    }
  }

  private void run(List<Stage> stages) {
    for (Stage stage : stages) {
      switch (stage) {
        case Stage.Filter it -> filter(it);
        case Stage.Translate it -> redirect(it);
        case Stage.Hide it -> mask(it);
      }
    }
  }

  private void filter(Stage.Filter filter) {
    Packet seen = filter.sees() == Stage.Sees.ARRIVED ? step.arrived() : now;
    for (Clause clause : filter.clauses()) {
      Applies applies = Applies.of(clause, redirection, at.who());
      if (applies == Applies.NEVER || !Concrete.matches(clause.match(), seen)) {
        continue;
      }
      boolean permits = clause.action() == Clause.Action.PERMIT;
      if (applies == Applies.PERHAPS) {
        if (surely) {
          if (clause.deniesSome()) {
            done.add(new Hop.Deed(clause.label() + "が拒否する送信元（資料から分からない）を除く", clause.evidence()));
          }
          continue;
        }
        missing.add(unsure(clause, permits));
      }
      if (permits) {
        done.add(new Hop.Deed(clause.label() + "が許可", clause.evidence()));
        permitted = true;
        return;
      }
      if (applies == Applies.SURELY) {
        return;
      }
    }
    if (filter.otherwise() == Clause.Action.PERMIT) {
      byDefault.add(new Hop.Deed(filter.name() + "に当てはまる規則がなく、許可", filter.evidence()));
    }
  }

  private String unsure(Clause clause, boolean permits) {
    String who =
        clause.match().users().isEmpty()
            ? "当てはまるかどうか（名前・アプリケーション・未定義のオブジェクトなど）"
            : "利用者「%s」として認証できるか".formatted(String.join("、", clause.match().users()));
    return "「%s」の%s（%s）: %s".formatted(label, clause.label(), permits ? "許可" : "拒否", who);
  }

  private void redirect(Stage.Translate stage) {
    @Nullable Redirection taken = translation.redirection();
    if (taken != null && stage.redirections().contains(taken) && !taken.inside().isEmpty()) {
      redirection = taken.name();
      now = now.to(step.left().destination(), step.left().destinationPort());
      boolean ports = !taken.insidePorts().isEmpty();
      boolean itself = now.destination() <= LAST_OF_THIS_NETWORK;
      String address = itself ? "この機器自身" : Ipv4.format(now.destination());
      String to = address + (ports ? ":" + now.destinationPort() : "");
      done.add(new Hop.Deed("宛先変換「%s」により %s へ".formatted(taken.name(), to), taken.evidence()));
    }
  }

  private void mask(Stage.Hide stage) {
    if (!surely && !translation.sourceIsSure()) {
      stage.maskings().stream()
          .filter(it -> !it.certain() && Concrete.matches(it.match(), now))
          .map(it -> "「%s」の送信元変換「%s」が当てはまるかどうか".formatted(label, it.name()))
          .forEach(missing::add);
    }
    @Nullable Masking taken = translation.masking();
    if (taken != null && stage.maskings().contains(taken) && !taken.outside().isEmpty()) {
      now = now.from(step.left().source());
      String from = Ipv4.format(now.source());
      done.add(new Hop.Deed("送信元変換「%s」により %s から".formatted(taken.name(), from), taken.evidence()));
    }
  }
}
