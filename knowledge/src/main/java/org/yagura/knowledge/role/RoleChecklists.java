package org.yagura.knowledge.role;

import java.util.List;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The three checklists by role.
 *
 * @param issued ISO month
 * @param answers what may be answered: ○ and ×
 * @param lists management, administrators, staff
 */
public record RoleChecklists(
    Bilingual title,
    String issued,
    Sentence lead,
    List<String> answers,
    List<RoleChecklist> lists) {

  private static final RoleChecklists SHIPPED = load();

  public RoleChecklists {
    answers = List.copyOf(answers);
    lists = List.copyOf(lists);
  }

  public static RoleChecklists shipped() {
    return SHIPPED;
  }

  private static RoleChecklists load() {
    Entry document = Entry.load("role/role-checklists.yaml");
    Provenance around = Provenance.of(document);
    return new RoleChecklists(
        Bilingual.title(document),
        document.text("issued"),
        Sentence.of(document.entry("lead"), around),
        document.texts("answers"),
        document.entries("lists").stream().map(it -> RoleChecklist.of(it, around)).toList());
  }
}
