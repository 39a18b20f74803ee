package org.yagura.analysis.exposure.inbound;

/** What people call the services behind common ports. */
public final class WellKnownPorts {

  private WellKnownPorts() {}

  /** The service's usual name, or {@code protocol/port} where it has none. */
  public static String name(String protocol, String port) {
    String known =
        switch (port) {
          case "21" -> "FTP";
          case "22" -> "SSH";
          case "23" -> "telnet";
          case "25" -> "SMTP";
          case "53" -> "DNS";
          case "80" -> "http";
          case "443" -> "https";
          case "445" -> "SMB（ファイル共有）";
          case "500", "4500" -> "IPsec (IKE)";
          case "1433" -> "SQL Server";
          case "1701" -> "L2TP";
          case "1723" -> "PPTP";
          case "3389" -> "RDP（リモートデスクトップ）";
          case "5900" -> "VNC";
          case "8080", "8443" -> "web";
          case "104", "11112" -> "DICOM";
          default -> "";
        };
    return known.isEmpty() ? protocol + "/" + port : known;
  }
}
