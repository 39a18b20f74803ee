package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.evidence.Evidence;

/** Local users, their groups, and whether a second factor guards them. */
final class Accounts {

  private static final List<String> SERVERS =
      List.of(
          "user radius",
          "user ldap",
          "user tacacs+",
          "user saml",
          "user pop3",
          "user krb-keytab",
          "user peer",
          "user fsso",
          "user adgrp",
          "user certificate");

  private final Domain domain;
  private final Notes notes;

  Accounts(Domain domain, Notes notes) {
    this.domain = domain;
    this.notes = notes;
  }

  /** Local users; their privilege is the groups they belong to. */
  List<LocalUser> users() {
    List<LocalUser> users = new ArrayList<>();
    for (Block user : domain.entries("user local")) {
      List<String> groups = new ArrayList<>();
      for (Block group : domain.entries("user group")) {
        if (group.values("member").contains(user.name())) {
          groups.add(group.name());
        }
      }
      users.add(new LocalUser(user.name(), String.join(",", groups), domain.evidence(user)));
    }
    return users;
  }

  /** Names of users and groups with the members of the groups behind each. */
  List<String> expand(List<String> names, Supplier<Evidence> at) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : names) {
      all.add(name);
      Optional<Block> group = domain.entry("user group", name);
      if (group.isPresent()) {
        Supplier<Evidence> members = () -> domain.evidence(group.get(), "member");
        for (String member : group.get().values("member")) {
          all.add(member);
          check(member, members);
        }
      } else {
        check(name, at);
      }
    }
    return List.copyOf(all);
  }

  private void check(String name, Supplier<Evidence> at) {
    boolean known =
        domain.entry("user local", name).isPresent()
            || domain.entry("user group", name).isPresent()
            || isServer(name)
            || name.equals("Guest-group")
            || name.equals("SSO_Guest_Users");
    if (!known) {
      notes.undefined(name, at.get());
    }
  }

  private boolean isServer(String name) {
    return SERVERS.stream().anyMatch(it -> domain.entry(it, name).isPresent());
  }

  /**
   * Whether everyone of the names must give a second factor. What a remote server demands is
   * unknown; one local user without a token is enough for {@code ABSENT}.
   */
  SecondFactor secondFactor(List<String> names) {
    Set<String> members = new HashSet<>(names);
    for (String name : names) {
      domain.entry("user group", name).ifPresent(it -> members.addAll(it.values("member")));
    }
    boolean unknown = names.isEmpty();
    boolean required = false;
    for (String member : members) {
      Optional<Block> user = domain.entry("user local", member);
      if (user.isEmpty()) {
        unknown |= domain.entry("user group", member).isEmpty();
      } else if (user.get().enabled("status", true)) {
        boolean token = !user.get().value("two-factor", "disable").equals("disable");
        boolean local = user.get().value("type", "password").equals("password");
        if (!token && local) {
          return SecondFactor.ABSENT;
        }
        required |= token;
        unknown |= !token;
      }
    }
    return unknown || !required ? SecondFactor.UNKNOWN : SecondFactor.REQUIRED;
  }
}
