package org.yagura.analysis.question;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.question.Question.Kind;
import org.yagura.analysis.question.Reply.Found;
import org.yagura.analysis.reachability.Answer;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Undecided;

/** Answers questions. */
public final class Replies {

  private static final int MOST_REFUSALS = 6;

  private Replies() {}

  /** Whoever was not named is every entrance and every segment. */
  public static Reply to(Question question, Facility facility, Reaching reaching) {
    List<Start> from = new ArrayList<>(question.from());
    if (from.isEmpty()) {
      reaching.entrances().forEach(it -> from.add(new Start.Connection(it)));
      facility.segments().forEach(it -> from.add(new Start.Segment(it.id())));
    }
    List<Found> found = new ArrayList<>();
    for (Start start : from) {
      if (question.to().isEmpty()) {
        add(start, reaching.from(start), question, found);
      }
      for (String asset : question.to()) {
        add(start, reaching.between(start, asset), question, found);
      }
    }
    List<String> unplaced =
        question.from().stream().flatMap(it -> reaching.unplaced(it).stream()).distinct().toList();
    boolean denied = found.isEmpty() && unplaced.isEmpty();
    return new Reply(question, found, denied ? refusals(question, reaching) : List.of(), unplaced);
  }

  private static void add(Start start, Answer answer, Question question, List<Found> found) {
    for (Reach it : answer.reaches()) {
      if (isAsked(question, it.protocol(), it.ports())) {
        found.add(
            new Found(
                start,
                it.asset(),
                it.protocol(),
                it.ports(),
                it.via(),
                List.of(),
                it.evidence(),
                it.senders()));
      }
    }
    for (Undecided it : answer.undecided()) {
      if (isAsked(question, it.protocol(), it.ports())) {
        found.add(
            new Found(
                start,
                it.asset(),
                it.protocol(),
                it.ports(),
                List.of(),
                it.missing(),
                it.evidence(),
                AddressSet.ANY));
      }
    }
  }

  /** What stops traffic between the ends that the question names; one packet for each pair. */
  private static List<Hop.Deed> refusals(Question question, Reaching reaching) {
    Service service =
        question.services().stream()
            .findFirst()
            .map(it -> Service.to(it.protocol().equals("any") ? "tcp" : it.protocol(), it.ports()))
            .orElse(Service.to("tcp", PortSet.of(445)));
    List<Hop.Deed> all = new ArrayList<>();
    for (Start start : question.from()) {
      for (String asset : question.to()) {
        if (all.size() < MOST_REFUSALS) {
          all.addAll(reaching.refusals(start, asset, service));
        }
      }
    }
    return all.stream().distinct().limit(MOST_REFUSALS).toList();
  }

  private static boolean isAsked(Question question, String protocol, PortSet ports) {
    List<Kind> services = question.services();
    return services.isEmpty() || services.stream().anyMatch(it -> it.meets(protocol, ports));
  }
}
