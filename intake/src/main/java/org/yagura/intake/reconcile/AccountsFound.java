package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yagura.model.device.Administration;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Accounts from lists, the directory and the devices themselves; never a password. */
final class AccountsFound {

  private static final List<ListField> FACTS =
      List.of(
          ListField.PASSWORD_LENGTH,
          ListField.SECOND_FACTOR,
          ListField.SHARED,
          ListField.SAME_PASSWORD,
          ListField.LAST_LOGON,
          ListField.PASSWORD_LAST_SET,
          ListField.PASSWORD_NEVER_EXPIRES,
          ListField.DEPARTMENT,
          ListField.DESCRIPTION,
          ListField.MEMBER_OF,
          ListField.DISTINGUISHED_NAME,
          ListField.UNTIL,
          ListField.NOTE);

  private final List<Account> accounts = new ArrayList<>();
  private final AssetFinder finder;

  private AccountsFound(AssetFinder finder) {
    this.finder = finder;
  }

  static List<Account> of(List<ListEntry> entries, List<Device> devices, AssetFinder finder) {
    AccountsFound found = new AccountsFound(finder);
    for (ListEntry entry : entries) {
      switch (entry.kind()) {
        case ACCOUNT -> found.listed(entry);
        case DIRECTORY_USER -> found.inDirectory(entry);
        case LINE,
            SYSTEM,
            CONTRACT,
            BACKUP,
            TRAINING,
            CONTACT,
            ANSWER,
            VENDOR_ANSWER,
            DIRECTORY_GROUP -> {}
      }
    }
    devices.forEach(found::onDevice);
    found.accounts.sort(Comparator.comparing(Account::id));
    return distinctIds(found.accounts);
  }

  private void listed(ListEntry entry) {
    String name = first(entry, ListField.ACCOUNT, ListField.NAME);
    String target = first(entry, ListField.TARGET, ListField.DEVICE);
    if (name.isEmpty()) {
      return;
    }
    accounts.add(
        new Account(
            id(name, target.isEmpty() ? "list" : target),
            name,
            target,
            finder.named(target).stream().map(Asset::id).toList(),
            entry.text(ListField.PRIVILEGE),
            entry.text(ListField.HOLDER),
            state(entry.text(ListField.ENABLED)),
            facts(entry),
            List.of(entry.evidence())));
  }

  private void inDirectory(ListEntry entry) {
    String name = first(entry, ListField.ACCOUNT, ListField.NAME);
    if (name.isEmpty()) {
      return;
    }
    accounts.add(
        new Account(
            id(name, "directory"),
            name,
            "directory",
            List.of(),
            entry.text(ListField.PRIVILEGE),
            entry.text(ListField.NAME),
            state(entry.text(ListField.ENABLED)),
            facts(entry),
            List.of(entry.evidence())));
  }

  private void onDevice(Device device) {
    for (Administration.LocalUser user : device.configuration().administration().users()) {
      accounts.add(
          new Account(
              id(user.name(), device.asset()),
              user.name(),
              device.asset(),
              List.of(device.asset()),
              user.privilege(),
              "",
              Account.State.ENABLED,
              new TreeMap<>(),
              List.of(user.evidence())));
    }
  }

  private static String first(ListEntry entry, ListField preferred, ListField other) {
    String text = entry.text(preferred);
    return text.isEmpty() ? entry.text(other) : text;
  }

  private static String id(String name, String target) {
    return "account-" + Spelling.fold(target) + "-" + name.strip().toLowerCase(Locale.ROOT);
  }

  private static Account.State state(String enabled) {
    return switch (enabled) {
      case "yes" -> Account.State.ENABLED;
      case "no" -> Account.State.DISABLED;
      default -> Account.State.UNKNOWN;
    };
  }

  private static SortedMap<String, String> facts(ListEntry entry) {
    SortedMap<String, String> facts = new TreeMap<>();
    for (ListField field : FACTS) {
      entry.find(field).ifPresent(it -> facts.put(field.id(), it.value()));
    }
    return facts;
  }

  /** Accounts of one name at one target are one account that several rows name. */
  private static List<Account> distinctIds(List<Account> sorted) {
    List<Account> distinct = new ArrayList<>();
    for (Account next : sorted) {
      Account before = distinct.isEmpty() ? null : distinct.getLast();
      if (before != null && before.id().equals(next.id())) {
        distinct.set(distinct.size() - 1, merged(before, next));
      } else {
        distinct.add(next);
      }
    }
    return distinct;
  }

  private static Account merged(Account a, Account b) {
    SortedMap<String, String> facts = new TreeMap<>(b.facts());
    facts.putAll(a.facts());
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    evidence.addAll(b.evidence());
    return new Account(
        a.id(),
        a.name(),
        a.target(),
        a.assets(),
        a.privilege().isEmpty() ? b.privilege() : a.privilege(),
        a.holder().isEmpty() ? b.holder() : a.holder(),
        a.state() == Account.State.UNKNOWN ? b.state() : a.state(),
        facts,
        evidence.stream().distinct().sorted().toList());
  }
}
