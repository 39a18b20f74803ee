package org.yagura.report.document.chart;

import java.util.List;
import java.util.Objects;

/** What a picture tells; how it is drawn is {@link ChartLayout}'s. */
public sealed interface Chart {

  /**
   * Steps from top to bottom, each in the lane of who takes it.
   *
   * @param lanes who acts, from left to right
   * @param steps in their order
   */
  record Flow(List<String> lanes, List<Step> steps) implements Chart {
    public Flow {
      lanes = List.copyOf(lanes);
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step.
   *
   * @param phase steps of one phase follow each other
   * @param lane where in the lanes it stands
   */
  record Step(String phase, int lane, String text) {
    public Step {
      Objects.requireNonNull(phase);
      Objects.requireNonNull(text);
    }
  }

  /** Boxes in levels; every level leads to the next one. */
  record Levels(List<Level> levels) implements Chart {
    public Levels {
      levels = List.copyOf(levels);
    }
  }

  /** A level with its boxes. */
  record Level(String name, List<Box> boxes) {
    public Level {
      Objects.requireNonNull(name);
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A box.
   *
   * @param lines beneath the title, each short
   * @param open whether a person must still write something into it
   */
  record Box(String title, List<String> lines, boolean open) {
    public Box {
      Objects.requireNonNull(title);
      lines = lines.stream().filter(it -> !it.isBlank()).toList();
    }
  }
}
