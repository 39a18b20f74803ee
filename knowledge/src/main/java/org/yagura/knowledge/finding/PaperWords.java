package org.yagura.knowledge.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.knowledge.yaml.YamlResource;

/** How materials say that a maker's paper was received, from {@code papers.yaml}. */
public final class PaperWords {

  private static final PaperWords STANDARD =
      new PaperWords(YamlResource.load("finding/papers.yaml"));

  /** What a cell says of a paper. */
  public enum Said {
    RECEIVED,
    MISSING,
    NOT_NEEDED,
    NOTHING
  }

  private final List<String> notNeeded;
  private final List<String> missing;
  private final List<String> received;
  private final Set<String> disclosureFiles;
  private final Set<String> billFiles;
  private final Set<String> disclosureQuestions;
  private final List<String> disclosureWords;

  private PaperWords(Map<String, Object> document) {
    notNeeded = words(document, "notNeeded");
    missing = words(document, "missing");
    received = words(document, "received");
    disclosureFiles = Set.copyOf(words(document, "disclosureFiles"));
    billFiles = Set.copyOf(words(document, "billFiles"));
    disclosureQuestions =
        words(document, "disclosureQuestions").stream().collect(Collectors.toUnmodifiableSet());
    disclosureWords = words(document, "disclosureWords");
  }

  public static PaperWords standard() {
    return STANDARD;
  }

  /** What the words of a cell say; a day or an edition alone says that it is there. */
  public Said said(String cell) {
    String text = fold(cell).strip();
    if (text.isEmpty() || text.equals("-") || text.equals("ー")) {
      return Said.NOTHING;
    }
    if (holds(text, notNeeded)) {
      return Said.NOT_NEEDED;
    }
    if (holds(text, missing)) {
      return Said.MISSING;
    }
    boolean dated = text.chars().anyMatch(Character::isDigit);
    return dated || holds(text, received) ? Said.RECEIVED : Said.NOTHING;
  }

  /** Whether a file's path says that it is a security disclosure (MDS/SDS). */
  public boolean isDisclosure(String path) {
    return tells(path, disclosureFiles);
  }

  /** Whether a file's path says that it is a bill of materials. */
  public boolean isBill(String path) {
    return tells(path, billFiles);
  }

  /** Whether a question of a hearing sheet asks for the disclosure. */
  public boolean asksForDisclosure(String number, String question) {
    return disclosureQuestions.contains(fold(number).strip())
        || holds(fold(question), disclosureWords);
  }

  /** Latin words stand by themselves; Japanese ones may stand within others. */
  private static boolean tells(String path, Set<String> marks) {
    String text = fold(path);
    for (String word : text.split("[^\\p{Alnum}]+", -1)) {
      if (marks.contains(word)) {
        return true;
      }
    }
    return marks.stream().filter(it -> it.charAt(0) > 0x7F).anyMatch(text::contains);
  }

  private static boolean holds(String text, List<String> words) {
    return words.stream().anyMatch(it -> it.charAt(0) > 0x7F ? text.contains(it) : text.equals(it));
  }

  private static List<String> words(Map<String, Object> document, String key) {
    return YamlResource.texts(document.getOrDefault(key, List.of()), key).stream()
        .map(PaperWords::fold)
        .toList();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
