package org.yagura.intake.feed.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/**
 * MITRE ATT&amp;CK: bundles in STIX 2.1, and lists of techniques with their tactics. Techniques are
 * kept by their numbers; the other objects of a bundle are of no use here and count as nothing.
 */
public final class AttackFormat implements FeedFormat {

  @Override
  public String id() {
    return "attack";
  }

  @Override
  public boolean recognises(String head) {
    boolean stix = head.contains("\"bundle\"") && head.contains("mitre-attack");
    boolean collection = head.contains("\"x-mitre-collection\"");
    return stix || collection || (head.contains("\"tactics\"") && head.contains("ATT&CK"));
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("MITRE ATT&CK");
    JsonRecords.read(
        source,
        sink,
        Set.of("objects", "techniques"),
        (list, record, header) -> {
          switch (list) {
            case "objects" -> object(record, sink);
            case "techniques" -> technique(record.text("id"), tactics(record), record, sink);
            default -> {}
          }
        });
  }

  private static void object(Tree object, FeedSink sink) {
    if (object.text("type").equals("x-mitre-collection")) {
      sink.asOf(Days.of(object.text("modified")));
    }
    boolean retired =
        object.text("revoked").equals("true") || object.text("x_mitre_deprecated").equals("true");
    if (!object.text("type").equals("attack-pattern") || retired) {
      return;
    }
    String id = "";
    for (Tree it : object.list("external_references")) {
      if (id.isEmpty() && it.text("source_name").startsWith("mitre")) {
        id = it.text("external_id");
      }
    }
    List<String> phases = new ArrayList<>();
    object.list("kill_chain_phases").forEach(it -> phases.add(it.text("phase_name")));
    technique(id, phases, object, sink);
  }

  private static List<String> tactics(Tree technique) {
    return technique.list("tactics").stream().map(Tree::text).toList();
  }

  private static void technique(String id, List<String> tactics, Tree record, FeedSink sink) {
    boolean good = id.matches("T\\d{4}(?:\\.\\d{3})?") && !record.text("name").isEmpty();
    sink.record(good);
    if (good) {
      sink.add(new Fact.Technique(id, record.text("name"), tactics, sink.ref(id)));
    } else {
      sink.problem(id, "ATT&CKの技法「%s」に番号か名前がありません。この技法を除いて読みました。".formatted(id), "");
    }
  }
}
