package org.yagura.report.diagram.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives upright runs of lines in the gap between two columns places beside each other. */
final class Tracks {

  private record Run(double from, double to, int track) {}

  private final List<Run> runs = new ArrayList<>();
  private final Map<String, Integer> tracks = new LinkedHashMap<>();
  private final double apart;

  /** Runs on one track end at least {@code apart} from each other. */
  Tracks(double apart) {
    this.apart = apart;
  }

  /** Puts a run right of every earlier one it passes, as far left as that allows. */
  void add(String line, double one, double other) {
    double from = Math.min(one, other) - apart;
    double to = Math.max(one, other) + apart;
    int track = 0;
    for (Run run : runs) {
      if (run.from() < to && from < run.to()) {
        track = Math.max(track, run.track() + 1);
      }
    }
    runs.add(new Run(from, to, track));
    tracks.put(line, track);
  }

  /** Counted from the left, from 0. */
  int of(String line) {
    Integer track = tracks.get(line);
    if (track == null) {
      throw new IllegalArgumentException("line (%s) has no run here".formatted(line));
    }
    return track;
  }

  int size() {
    return runs.stream().mapToInt(it -> it.track() + 1).max().orElse(0);
  }
}
