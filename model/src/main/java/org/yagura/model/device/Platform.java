package org.yagura.model.device;

/** A family of devices that share a configuration language. */
public enum Platform {
  FORTIOS("Fortinet", "FortiOS"),
  CISCO_IOS("Cisco", "Cisco IOS"),
  CISCO_IOS_XE("Cisco", "Cisco IOS XE"),
  CISCO_ASA("Cisco", "Cisco ASA"),
  YAMAHA_RTX("Yamaha", "Yamaha RTX"),
  NEC_IX("NEC", "NEC IX"),
  ALLIEDWARE_PLUS("Allied Telesis", "AlliedWare Plus"),
  JUNOS("Juniper", "Junos"),
  PAN_OS("Palo Alto Networks", "PAN-OS");

  private final String make;
  private final String os;

  Platform(String make, String os) {
    this.make = make;
    this.os = os;
  }

  public String make() {
    return make;
  }

  /** The operating system's own name. */
  public String os() {
    return os;
  }
}
