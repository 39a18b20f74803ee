package org.yagura.analysis.question;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.question.Question.Kind;
import org.yagura.analysis.question.Reply.Found;
import org.yagura.analysis.reachability.Answer;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.PortSet;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Undecided;

/** Answers questions. */
public final class Replies {

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
    return new Reply(question, found);
  }

  private static void add(Start start, Answer answer, Question question, List<Found> found) {
    for (Reach it : answer.reaches()) {
      if (isAsked(question, it.protocol(), it.ports())) {
        found.add(
            new Found(
                start, it.asset(), it.protocol(), it.ports(), it.via(), List.of(), it.evidence()));
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
                it.evidence()));
      }
    }
  }

  private static boolean isAsked(Question question, String protocol, PortSet ports) {
    List<Kind> services = question.services();
    return services.isEmpty() || services.stream().anyMatch(it -> it.meets(protocol, ports));
  }
}
