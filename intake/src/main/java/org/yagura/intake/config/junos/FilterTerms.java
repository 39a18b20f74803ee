package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.acl.Protocols;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.junos.statement.JunosPorts;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Remark;

/** Terms of stateless filters as rules, and the prefix lists that they name. */
final class FilterTerms {

  private static final Set<String> SEEN_FIELDS =
      Set.of(
          "source-address",
          "destination-address",
          "address",
          "source-prefix-list",
          "destination-prefix-list",
          "prefix-list",
          "protocol",
          "source-port",
          "destination-port",
          "port");

  private final Junos junos;
  private final Map<Node, List<FilterRule>> known = new HashMap<>();

  FilterTerms(Junos junos) {
    this.junos = junos;
  }

  List<FilterRule> rules(Node filter) {
    List<FilterRule> before = known.get(filter);
    if (before != null) {
      return before;
    }
    List<FilterRule> rules = new ArrayList<>();
    for (Node term : filter.evenInactive("term")) {
      if (!goesOn(term)) {
        rules.add(rule(term));
      }
    }
    known.put(filter, rules);
    return rules;
  }

  private static boolean goesOn(Node term) {
    boolean goesOn = term.has("then", "next", "term");
    if (goesOn) {
      term.useAll();
    }
    return goesOn;
  }

  /**
   * A term that decides.
   *
   * @param instance the routing instance it hands packets to; empty for none
   */
  record Term(FilterRule rule, String instance) {}

  /** The terms that are in force and decide, in their order. */
  List<Term> terms(Node filter) {
    List<Term> terms = new ArrayList<>();
    for (Node term : filter.all("term")) {
      if (!goesOn(term)) {
        terms.add(new Term(rule(term), term.value("then", "routing-instance")));
      }
    }
    return terms;
  }

  private FilterRule rule(Node term) {
    boolean denies = term.has("then", "discard") || term.has("then", "reject");
    term.find("then").ifPresent(Node::useAll);
    return new FilterRule(
        term.word(),
        "",
        denies ? Action.DENY : Action.PERMIT,
        !term.isInactive(),
        FilterRule.Path.ANY,
        side(term, "source"),
        side(term, "destination"),
        services(term),
        new FilterRule.Condition(
            "", List.of(), term.has("then", "log") || term.has("then", "syslog")),
        junos.source().evidence(term));
  }

  private AddressMatch side(Node term, String side) {
    List<String> written = new ArrayList<>();
    List<String> unresolved = new ArrayList<>();
    AddressSet matching = AddressSet.NONE;
    AddressSet except = AddressSet.NONE;
    boolean stated = false;
    for (String keyword : List.of(side + "-address", "address")) {
      for (Node operand : term.all("from", keyword)) {
        written.add(operand.word());
        Optional<AddressBlock> block = AddressBlock.tryParse(operand.word());
        AddressSet one = block.map(AddressSet::of).orElse(AddressSet.NONE);
        boolean taken = operand.has("except");
        stated = true;
        matching = taken ? matching : matching.union(one);
        except = taken ? except.union(one) : except;
      }
    }
    for (String keyword : List.of(side + "-prefix-list", "prefix-list")) {
      for (Node operand : term.all("from", keyword)) {
        written.add(operand.word());
        Optional<AddressSet> list = prefixes(operand);
        boolean taken = operand.has("except");
        stated = true;
        if (list.isEmpty()) {
          unresolved.add(operand.word());
        } else {
          matching = taken ? matching : matching.union(list.get());
          except = taken ? except.union(list.get()) : except;
        }
      }
    }
    if (!stated) {
      return AddressMatch.ANY;
    }
    AddressSet base = matching.isEmpty() && !except.isEmpty() ? AddressSet.ANY : matching;
    return new AddressMatch(written, base.minus(except), unresolved);
  }

  private Optional<AddressSet> prefixes(Node operand) {
    Optional<Node> list = junos.root().find("policy-options", "prefix-list", operand.word());
    if (list.isEmpty()) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, operand.word(), operand);
      return Optional.empty();
    }
    if (list.get().has("apply-path")) {
      list.get().useAll();
      return Optional.empty();
    }
    List<AddressBlock> blocks = new ArrayList<>();
    for (Node prefix : list.get().all()) {
      AddressBlock.tryParse(prefix.word()).ifPresent(blocks::add);
    }
    return Optional.of(AddressSet.of(blocks));
  }

  private static List<Service> services(Node term) {
    List<String> protocols = term.words("from", "protocol");
    String qualifier = qualifier(term);
    PortSet source = ports(term, "source-port");
    PortSet destination = ports(term, "destination-port");
    PortSet either = ports(term, "port");
    Set<Service> all = new LinkedHashSet<>();
    for (String word : protocols.isEmpty() ? List.of("any") : protocols) {
      String protocol = Protocols.find(word).orElse(word);
      boolean ported =
          protocol.equals("any") && !(source.isAny() && destination.isAny() && either.isAny());
      for (String one : ported ? List.of("tcp", "udp") : List.of(protocol)) {
        if (either.isAny()) {
          all.add(new Service(one, source, destination, qualifier));
        } else {
          all.add(new Service(one, either, destination, qualifier));
          all.add(new Service(one, source, either, qualifier));
        }
      }
    }
    return List.copyOf(all);
  }

  private static PortSet ports(Node term, String keyword) {
    List<PortSet.Range> ranges = new ArrayList<>();
    List<String> words = term.words("from", keyword);
    for (String word : words) {
      JunosPorts.tryParse(word).ifPresent(it -> ranges.addAll(it.ranges()));
    }
    return words.isEmpty() ? PortSet.ANY : PortSet.of(ranges);
  }

  /** What else a term asks for, in the vendor's words. */
  private static String qualifier(Node term) {
    List<String> parts = new ArrayList<>();
    for (Node field : term.all("from")) {
      if (SEEN_FIELDS.contains(field.word())) {
        continue;
      }
      field.useAll();
      List<String> values = term.words("from", field.word());
      parts.add((field.word() + " " + String.join(" ", values)).strip());
    }
    return String.join(", ", parts);
  }
}
