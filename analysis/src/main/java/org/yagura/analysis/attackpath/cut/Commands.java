package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;

/** Commands of a vendor with the names that the device's own configuration has for them. */
final class Commands {

  /** Longer lists of rules are no longer pasted by anybody. */
  private static final int MOST_RULES = 12;

  private static final Pattern NUMBER = Pattern.compile("[^0-9]");
  private static final List<String> INTERFACES = List.of("「院外側のインターフェース」", "「回線のインターフェース」");

  private final Premises premises;

  Commands(Premises premises) {
    this.premises = premises;
  }

  /** The device whose configuration a measure changes; empty where none was read. */
  Optional<Device> device(Remedy it) {
    String device =
        premises
            .connection(it.where())
            .map(connection -> connection.end().device())
            .orElse(it.where());
    return premises.device(device);
  }

  /**
   * The command to paste: what the configuration tells is filled in, the rest stays in 「」.
   *
   * @param template of the vendor, its slots filled
   */
  String of(Remedy it, String template) {
    Optional<Device> device = device(it);
    Optional<ExternalConnection> connection = premises.connection(it.where());
    if (device.isEmpty() || connection.isEmpty()) {
      return template;
    }
    DeviceConfiguration configuration = device.get().configuration();
    String own =
        switch (it.kind()) {
          case UNPUBLISH -> unpublishing(configuration, it.slots().getOrDefault("asset", ""));
          case LINE_ON_DEMAND -> switchingOff(configuration, connection.get());
          default -> "";
        };
    return own.isEmpty() ? named(template, configuration, connection.get()) : own;
  }

  /** Puts the names of interfaces and zones where the template leaves them open. */
  private static String named(
      String template, DeviceConfiguration device, ExternalConnection connection) {
    String name = connection.end().interfaceName();
    if (name.isEmpty()) {
      return template;
    }
    String text = template;
    for (String open : INTERFACES) {
      text = text.replace(open, quoted(device.identity().platform(), name));
    }
    String zone = device.network().find(name).map(it -> it.placement().zone()).orElse("");
    if (!zone.isEmpty()) {
      text = text.replace("security-zone untrust", "security-zone " + zone);
      text =
          text.replaceAll("(?m)outside$", zone)
              .replace("interface outside ", "interface " + zone + " ");
    }
    return text;
  }

  private static String quoted(Platform platform, String name) {
    return platform == Platform.FORTIOS ? "\"" + name + "\"" : name;
  }

  /** The lines that publish an asset, taken back. */
  private String unpublishing(DeviceConfiguration device, String label) {
    List<Published> published =
        device.translation().published().stream()
            .filter(it -> it.inUse() && it.inside().overlaps(addresses(label)))
            .toList();
    return switch (device.identity().platform()) {
      case FORTIOS ->
          policiesOff(
              rules(
                  device,
                  rule ->
                      published.stream()
                          .anyMatch(it -> rule.destination().written().contains(it.name()))));
      case CISCO_IOS, CISCO_IOS_XE, NEC_IX, YAMAHA_RTX ->
          String.join(
              "",
              published.stream()
                  .map(Published::evidence)
                  .map(Evidence::says)
                  .map(String::strip)
                  .filter(it -> !it.contains("\n") && !it.contains("***"))
                  .distinct()
                  .map(it -> "no " + it + "\n")
                  .toList());
      case CISCO_ASA, ALLIEDWARE_PLUS, JUNOS, PAN_OS -> "";
    };
  }

  private AddressSet addresses(String label) {
    List<AddressBlock> inside = new ArrayList<>();
    for (Asset asset : premises.facility().assets()) {
      if (asset.label().equals(label)) {
        asset.attachment().addresses().stream()
            .flatMap(it -> AddressBlock.tryParse(it).stream())
            .forEach(inside::add);
      }
    }
    return AddressSet.of(inside);
  }

  private static String switchingOff(DeviceConfiguration device, ExternalConnection connection) {
    String name = connection.end().interfaceName();
    String number = NUMBER.matcher(name).replaceAll("");
    return switch (device.identity().platform()) {
      case FORTIOS ->
          name.isEmpty()
              ? ""
              : policiesOff(rules(device, rule -> rule.path().from().contains(name)));
      case YAMAHA_RTX ->
          number.isEmpty() || number.length() > 4
              ? ""
              : name.startsWith("tunnel")
                  ? "tunnel disable " + number + "\n"
                  : name.startsWith("pp") ? "pp disable " + number + "\n" : "";
      case CISCO_IOS, CISCO_IOS_XE, CISCO_ASA, NEC_IX, ALLIEDWARE_PLUS, JUNOS, PAN_OS -> "";
    };
  }

  private static List<String> rules(
      DeviceConfiguration device, java.util.function.Predicate<FilterRule> meant) {
    TreeSet<String> ids = new TreeSet<>();
    device
        .filtering()
        .transit()
        .flatMap(it -> it.rules().stream())
        .filter(it -> it.enabled() && it.action() == FilterRule.Action.PERMIT && meant.test(it))
        .forEach(it -> ids.add(it.id()));
    return List.copyOf(ids);
  }

  private static String policiesOff(List<String> ids) {
    if (ids.isEmpty() || ids.size() > MOST_RULES) {
      return "";
    }
    StringBuilder text = new StringBuilder("config firewall policy\n");
    for (String id : ids) {
      text.append("    edit ").append(id).append("\n        set status disable\n    next\n");
    }
    return text.append("end\n").toString();
  }
}
