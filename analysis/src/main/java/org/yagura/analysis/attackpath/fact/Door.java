package org.yagura.analysis.attackpath.fact;

import java.util.Objects;

/**
 * An administrator's way into an asset: whoever has the password may run it from there.
 *
 * @param assumed whether no scan and no configuration tells that it answers, but its kind
 */
public record Door(String protocol, int port, Kind kind, boolean assumed) {

  /** Preferred first, where several answer. */
  public enum Kind {
    RDP("リモートデスクトップ"),
    SSH("SSH"),
    TELNET("telnet"),
    WINRM("WinRM（Windowsの遠隔管理）"),
    SMB("ファイル共有（SMB）"),
    VNC("VNC"),
    CONSOLE("管理画面"),
    IPMI("IPMI（本体の遠隔管理）");

    private final String japanese;

    Kind(String japanese) {
      this.japanese = japanese;
    }

    public String japanese() {
      return japanese;
    }
  }

  public Door {
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(kind);
  }
}
