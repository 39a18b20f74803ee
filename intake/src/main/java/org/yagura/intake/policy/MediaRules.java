package org.yagura.intake.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/** What policies of Windows say on removable media, by their names and by their registry values. */
final class MediaRules {

  private static final Pattern ALL =
      Pattern.compile(
          "all removable storage classes?: ?deny all access|すべてのリムーバブル (記憶域|ストレージ) ?クラス.*拒否"
              + "|すべてのリムーバブル(記憶域|ストレージ)クラス.*拒否|prevent installation of removable devices"
              + "|リムーバブル ?デバイスのインストールを(禁止|許可しない)");
  private static final Pattern WRITE =
      Pattern.compile("removable disks?: ?deny write|リムーバブル ?ディスク.*書き込み.*拒否");
  private static final Pattern READ =
      Pattern.compile("removable disks?: ?deny read|リムーバブル ?ディスク.*読み取り.*拒否");

  private MediaRules() {}

  /** Of a policy that is switched on or off. */
  static Optional<String> ofPolicy(String name, String state) {
    String folded = Meanings.fold(name);
    String said = Meanings.fold(state);
    boolean on = said.equals("enabled") || said.equals("有効");
    boolean off = said.equals("disabled") || said.equals("無効");
    if (!on && !off) {
      return Optional.empty();
    }
    if (ALL.matcher(folded).find() || READ.matcher(folded).find()) {
      return Optional.of(on ? "denied" : "allowed");
    }
    return WRITE.matcher(folded).find()
        ? Optional.of(on ? "read-only" : "allowed")
        : Optional.empty();
  }

  /**
   * Of a registry value.
   *
   * @param key in lower case
   * @param name in lower case
   */
  static Optional<String> ofRegistry(String key, String name, long value) {
    if (key.endsWith("\\services\\usbstor") && name.equals("start")) {
      return Optional.of(value == 4 ? "denied" : "allowed");
    }
    if (key.contains("\\removablestoragedevices")) {
      return switch (name) {
        case "deny_all", "deny_read" -> Optional.of(value == 1 ? "denied" : "allowed");
        case "deny_write" -> Optional.of(value == 1 ? "read-only" : "allowed");
        default -> Optional.empty();
      };
    }
    if (key.endsWith("\\storagedevicepolicies") && name.equals("writeprotect")) {
      return Optional.of(value == 1 ? "read-only" : "allowed");
    }
    return key.endsWith("\\deviceinstall\\restrictions") && name.equals("denyremovabledevices")
        ? Optional.of(value == 1 ? "denied" : "allowed")
        : Optional.empty();
  }
}
