package org.yagura.intake.config.fortios;

import java.util.List;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;

/** Reads FortiOS configurations as {@code show} or {@code show full-configuration} print them. */
public final class FortiosReader implements VendorReader {

  @Override
  public int recognise(ConfigText text) {
    return 0;
  }

  @Override
  public Parsed read(ConfigText text) {
    return new Parsed(List.of(), List.of());
  }
}
