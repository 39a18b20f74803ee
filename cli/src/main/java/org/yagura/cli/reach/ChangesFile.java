package org.yagura.cli.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.analysis.question.QuestionReader;
import org.yagura.analysis.reachability.Change;
import org.yagura.analysis.reachability.Start;
import org.yagura.intake.yaml.YamlDocument;
import org.yagura.intake.yaml.YamlNode;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;

/** Reads changes from YAML (docs/formats/changes.md); what cannot be read becomes a sentence. */
final class ChangesFile {

  private static final String HINT = "書き方は docs/formats/changes.md にあります。";

  private final YamlDocument document;
  private final QuestionReader names;
  private final List<Change> changes = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ChangesFile(YamlDocument document, QuestionReader names) {
    this.document = document;
    this.names = names;
  }

  static ChangesFile read(String file, String text, QuestionReader names) {
    ChangesFile changes = new ChangesFile(YamlDocument.read(file, text), names);
    changes
        .document
        .problems()
        .forEach(it ->
            changes.problems.add(it.at().location().replace("line ", "") + "行目: " + it.message()));
    changes.node(changes.document.root());
    return changes;
  }

  List<Change> changes() {
    return changes;
  }

  List<String> problems() {
    return problems;
  }

  private void node(YamlNode node) {
    switch (node) {
      case YamlNode.Items items -> items.items().forEach(this::node);
      case YamlNode.Keys keys -> keys.entries().forEach(this::entry);
      case YamlNode.Text text -> problem(text.line(), "「%s」は変更として読めません。".formatted(text.value()));
    }
  }

  private void problem(int line, String what) {
    problems.add("%d行目: %s%s".formatted(line, what, HINT));
  }

  private void entry(YamlNode.Entry entry) {
    int before = changes.size() + problems.size();
    switch (entry.key().toLowerCase(Locale.ROOT)) {
      case "changes" -> {
        node(entry.value());
        return;
      }
      case "disable" ->
          connection(entry).ifPresent(it -> changes.add(new Change.DisableConnection(it)));
      case "remove" ->
          device(entry)
              .ifPresent(it ->
                  changes.add(new Change.RemoveRule(it, text(entry, "list"), text(entry, "rule"))));
      case "add" -> add(entry);
      case "restrict" ->
          device(entry)
              .ifPresent(it ->
                  changes.add(
                      new Change.RestrictService(
                          it, text(entry, "service"), text(entry, "on"), sources(entry))));
      case "unpublish" ->
          device(entry).ifPresent(it -> changes.add(new Change.Unpublish(it, text(entry, "name"))));
      case "isolate" -> assets(entry, "asset").forEach(it -> changes.add(isolated(entry, it)));
      case "seal" -> segment(entry);
      default -> problem(entry.line(), "「%s」という変更はありません。".formatted(entry.key()));
    }
    if (before == changes.size() + problems.size()) {
      problem(entry.line(), "「%s」が何を指すか分かりません。".formatted(document.evidence(entry.line()).says()));
    }
  }

  private static Change isolated(YamlNode.Entry entry, String asset) {
    boolean offline = text(entry, "offline").equals("true");
    return new Change.Isolate(
        asset, offline ? Change.PermittedServices.NOTHING : Change.PermittedServices.BY_RULES);
  }

  private Optional<String> connection(YamlNode.Entry entry) {
    return names.starts(first(entry, "connection")).stream()
        .filter(Start.Connection.class::isInstance)
        .map(Start::id)
        .findFirst();
  }

  private void segment(YamlNode.Entry entry) {
    boolean cut = text(entry, "cut").equals("true");
    names.starts(first(entry, "segment")).stream()
        .filter(Start.Segment.class::isInstance)
        .forEach(it -> changes.add(new Change.Seal(it.id(), cut)));
  }

  private Optional<String> device(YamlNode.Entry entry) {
    List<String> named = assets(entry, "device");
    List<String> read = named.stream().filter(names::isConfigured).toList();
    if (read.size() > 1) {
      problem(
          entry.line(),
          "「%s」という機器は、設定のあるものが %d 台あります。ホスト名かアドレスで書いてください。"
              .formatted(first(entry, "device"), read.size()));
      return Optional.empty();
    }
    return read.isEmpty() ? named.stream().findFirst() : Optional.of(read.getFirst());
  }

  private List<String> assets(YamlNode.Entry entry, String key) {
    List<String> written =
        entry.value() instanceof YamlNode.Text it ? List.of(it.value().strip()) : texts(entry, key);
    List<String> found = new ArrayList<>();
    for (String it : written) {
      List<String> named = names.named(it);
      if (named.isEmpty()) {
        problem(entry.line(), "機器「%s」が資料に見つからないか、一つに決まりません。".formatted(it));
      }
      found.addAll(named);
    }
    return found;
  }

  /** None written switches the service off. */
  private static AddressSet sources(YamlNode.Entry entry) {
    List<String> written = texts(entry, "sources");
    return written.isEmpty() ? AddressSet.NONE : addresses(written).addresses();
  }

  private void add(YamlNode.Entry entry) {
    Optional<String> device = device(entry);
    boolean denies = text(entry, "action").equals("deny");
    AddressMatch from = addresses(texts(entry, "source"));
    AddressMatch to = addresses(texts(entry, "destination"));
    boolean readable = from.unresolved().isEmpty() && to.unresolved().isEmpty();
    List<Service> services = services(texts(entry, "service"));
    if (device.isEmpty() || !readable || services.isEmpty()) {
      return;
    }
    FilterRule rule =
        new FilterRule(
            text(entry, "id").isEmpty() ? "追加 " + entry.line() : text(entry, "id"),
            text(entry, "name"),
            denies ? FilterRule.Action.DENY : FilterRule.Action.PERMIT,
            true,
            new FilterRule.Path(texts(entry, "from"), texts(entry, "to")),
            from,
            to,
            services,
            FilterRule.Condition.NONE,
            document.evidence(entry.line()));
    changes.add(new Change.AddRule(device.get(), text(entry, "list"), text(entry, "before"), rule));
  }

  private static AddressMatch addresses(List<String> written) {
    if (written.isEmpty() || written.equals(List.of("any"))) {
      return AddressMatch.ANY;
    }
    List<AddressBlock> blocks = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (String it : written) {
      AddressBlock.tryParse(it).ifPresentOrElse(blocks::add, () -> lost.add(it));
    }
    return new AddressMatch(written, AddressSet.of(blocks), lost);
  }

  /** {@code tcp/445}, {@code udp/500-600}, {@code icmp}, {@code any}. */
  private static List<Service> services(List<String> written) {
    List<Service> services = new ArrayList<>();
    for (String it : written.isEmpty() ? List.of("any") : written) {
      int slash = it.indexOf('/');
      String protocol = slash < 0 ? it : it.substring(0, slash);
      Optional<PortSet> ports =
          slash < 0 ? Optional.of(PortSet.ANY) : ports(it.substring(slash + 1));
      ports.ifPresent(p -> services.add(Service.to(protocol.toLowerCase(Locale.ROOT), p)));
    }
    return services;
  }

  private static Optional<PortSet> ports(String text) {
    int dash = text.indexOf('-');
    int first = number(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : number(text.substring(dash + 1));
    return first >= 0 && first <= last ? Optional.of(PortSet.range(first, last)) : Optional.empty();
  }

  private static int number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    return number <= 65_535 ? number : -1;
  }

  /** The value itself where it is a text, else that of the key. */
  private static String first(YamlNode.Entry entry, String key) {
    return entry.value() instanceof YamlNode.Text it ? it.value().strip() : text(entry, key);
  }

  private static String text(YamlNode.Entry entry, String key) {
    List<String> texts = texts(entry, key);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static List<String> texts(YamlNode.Entry entry, String key) {
    if (!(entry.value() instanceof YamlNode.Keys keys)) {
      return List.of();
    }
    return keys.find(key).map(it -> values(it.value())).orElse(List.of());
  }

  private static List<String> values(YamlNode node) {
    return switch (node) {
      case YamlNode.Text it -> it.value().isBlank() ? List.of() : List.of(it.value().strip());
      case YamlNode.Items it -> it.items().stream().flatMap(i -> values(i).stream()).toList();
      case YamlNode.Keys it -> List.of();
    };
  }
}
