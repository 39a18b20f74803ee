package org.yagura.analysis.checklist;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.material.MaterialKind;

/**
 * Files among the materials whose names promise a document that answers an item and that were not
 * read, such as 運用管理規程.docx: no fact, yet a hint where to look.
 */
final class NamedDocuments {

  private static final int MOST = 3;

  /** By the examination that would read such a document. */
  private static final Map<String, Pattern> NAMES =
      Map.of(
          "written-rules", Pattern.compile("規程|規定|規則|ポリシー|要領|要綱"),
          "written-plan", Pattern.compile("(?i)BCP|事業継続|業務継続|診療継続"),
          "written-restoration", Pattern.compile("復旧|復元|リストア"),
          "written-contacts", Pattern.compile("連絡(体制|網|先)"));

  private NamedDocuments() {}

  /** A sentence in Japanese; empty where no such file is there. */
  static String hint(ChecklistItem item, Survey survey) {
    List<Pattern> wanted =
        item.grounds().examinedBy().stream().filter(NAMES::containsKey).map(NAMES::get).toList();
    String names =
        survey.materials().stream()
            .filter(it -> it.kind() == MaterialKind.UNRECOGNISED && it.format().isEmpty())
            .map(it -> it.path().substring(it.path().lastIndexOf('/') + 1))
            .filter(name -> wanted.stream().anyMatch(it -> it.matcher(name).find()))
            .limit(MOST)
            .map("「%s」"::formatted)
            .collect(Collectors.joining("、"));
    return names.isEmpty() ? "" : "資料に%sがあります（中身は読んでいません）。該当する部分を確かめてください。".formatted(names);
  }
}
