package org.yagura.report.diagram.drawing;

/** A place on a sheet, from its top left corner, in points. */
public record Point(double x, double y) {}
