package org.yagura.knowledge.vendor;

import java.util.List;
import java.util.Optional;
import org.yagura.knowledge.yaml.Entry;

/** The questions to every vendor, in the order they are asked. */
public final class VendorQuestions {
  private static final List<VendorQuestion> QUESTIONS =
      Entry.load("vendor/questions.yaml").entries("questions").stream()
          .map(VendorQuestions::question)
          .toList();

  private VendorQuestions() {}

  public static List<VendorQuestion> all() {
    return QUESTIONS;
  }

  public static Optional<VendorQuestion> find(String id) {
    return QUESTIONS.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static VendorQuestion question(Entry it) {
    return new VendorQuestion(
        it.text("id"),
        it.text("topic"),
        it.texts("items"),
        it.text("ask"),
        it.texts("contradictedBy"),
        it.optional("deniedBy").equals("connections"),
        it.text("proof"));
  }
}
