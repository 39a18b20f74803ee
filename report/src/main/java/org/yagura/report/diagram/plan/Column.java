package org.yagura.report.diagram.plan;

import org.yagura.report.diagram.scene.Trust;

/** Where in its lane a box stands, from the outside inwards. */
public enum Column {
  OUTSIDE(Trust.OUTSIDE),
  /** Devices on which something from outside ends. */
  EDGE(Trust.GATEWAY),
  /** Devices that join networks and have no line to the outside. */
  INNER(Trust.GATEWAY),
  /** Networks that do nothing but join edge devices to inner ones. */
  TRANSIT(Trust.GATEWAY),
  OFFICE(Trust.OFFICE),
  DEPARTMENT(Trust.DEPARTMENT),
  CORE(Trust.CORE),
  BACKUP(Trust.BACKUP);

  private final Trust trust;

  Column(Trust trust) {
    this.trust = trust;
  }

  public Trust trust() {
    return trust;
  }

  /** Where it goes when no network may stand between devices and lanes inside. */
  public Column narrow() {
    return switch (this) {
      case TRANSIT -> OFFICE;
      case OUTSIDE, EDGE, INNER, OFFICE, DEPARTMENT, CORE, BACKUP -> this;
    };
  }

  /** The first column of a lane. */
  public static Column first(Trust trust) {
    return trust == Trust.GATEWAY ? EDGE : inside(trust);
  }

  /** The column of networks of a lane inside. */
  public static Column inside(Trust trust) {
    return switch (trust) {
      case OUTSIDE -> OUTSIDE;
      case GATEWAY -> TRANSIT;
      case OFFICE -> OFFICE;
      case DEPARTMENT -> DEPARTMENT;
      case CORE -> CORE;
      case BACKUP -> BACKUP;
    };
  }
}
