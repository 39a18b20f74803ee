package org.yagura.cli.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.scene.Scene;

/**
 * What documents are made from.
 *
 * @param materials the folder that was surveyed
 * @param diagram the network, drawn when first asked for
 * @param notes what a person should know of what was or was not written; grows
 */
public record Dossier(
    Survey survey, Path materials, Supplier<Scene> diagram, Password password, List<String> notes) {
  public Dossier {
    Objects.requireNonNull(survey);
    Objects.requireNonNull(materials);
    Objects.requireNonNull(diagram);
    Objects.requireNonNull(password);
  }

  /** Without notes yet. */
  public Dossier(Survey survey, Path materials, Supplier<Scene> diagram, Password password) {
    this(survey, materials, diagram, password, new ArrayList<>());
  }
}
