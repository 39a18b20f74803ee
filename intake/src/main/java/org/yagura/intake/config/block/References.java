package org.yagura.intake.config.block;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yagura.model.device.Remark;

/** Names of one kind of thing: where each is defined and where it is used. */
public final class References {

  private final Map<String, Block> definitions = new LinkedHashMap<>();
  private final Map<String, Block> uses = new LinkedHashMap<>();

  public void define(String name, Block command) {
    definitions.putIfAbsent(name, command);
  }

  public void use(String name, Block command) {
    if (!name.isEmpty()) {
      uses.putIfAbsent(name, command);
    }
  }

  public boolean isUsed(String name) {
    return uses.containsKey(name);
  }

  /** Remarks on names used without a definition and on definitions without a use. */
  public void report(Notes notes) {
    uses.forEach((name, command) -> {
      if (!definitions.containsKey(name)) {
        notes.remark(Remark.Kind.UNDEFINED_REFERENCE, name, command);
      }
    });
    definitions.forEach((name, command) -> {
      if (!uses.containsKey(name)) {
        notes.remark(Remark.Kind.UNUSED_OBJECT, name, command);
      }
    });
  }
}
