package org.yagura.intake.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.Problem;

/**
 * The first document of a YAML text, as far as it can be read.
 *
 * @param root an empty set of keys when nothing could be read
 */
public record YamlDocument(ConfigText text, YamlNode root, List<Problem> problems) {

  public YamlDocument {
    Objects.requireNonNull(text);
    Objects.requireNonNull(root);
    problems = List.copyOf(problems);
  }

  /** Reads the text, however damaged. */
  public static YamlDocument read(String file, String text) {
    ConfigText lines = ConfigText.of(file, text);
    List<Problem> problems = new ArrayList<>();
    YamlNode root = new YamlTree(lines, problems).read();
    return new YamlDocument(lines, root, problems);
  }

  /** The words on the line where a node or a key begins. */
  public Evidence evidence(int line) {
    int number = Math.clamp(line, 1, Math.max(1, text.lines().size()));
    String says = text.lines().isEmpty() ? "" : text.line(number).strip();
    return Evidence.of(SourceRef.Line.of(text.file(), number), says.isEmpty() ? "-" : says);
  }

  public Sourced<String> sourced(YamlNode.Text node) {
    return new Sourced<>(node.value().strip(), evidence(node.line()));
  }

  /** A problem at a line of this text. */
  public Problem problem(int line, Problem.Gravity gravity, String message, String hint) {
    return new Problem(evidence(line).at(), gravity, message, hint);
  }
}
