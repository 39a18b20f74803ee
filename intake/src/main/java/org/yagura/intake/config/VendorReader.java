package org.yagura.intake.config;

import java.util.List;
import java.util.Objects;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.material.Problem;

/** Reads the configurations of one vendor's family of devices. */
public interface VendorReader {

  /**
   * How sure it is that the text is of its family, 0 (not at all) to 100 (its unmistakable header).
   * Looks at a bounded number of lines; never throws. Below {@link ConfigMaterials#CLAIM} the text
   * is not claimed; a session that prints only ARP, MAC or lease tables must stay below.
   */
  int recognise(ConfigText text);

  /** Reads the text, however damaged; never throws on bad input. */
  Parsed read(ConfigText text);

  /**
   * A configuration as understood, and what is wrong with it beside its remarks: undefined
   * references, truncation, undecodable and not understood lines become problems by themselves.
   *
   * @param devices one configuration, or one for each virtual system that is a device of its own
   */
  record Parsed(List<DeviceConfiguration> devices, List<Problem> problems) {
    public Parsed {
      devices = List.copyOf(devices);
      problems = List.copyOf(problems);
      Objects.requireNonNull(devices);
    }
  }
}
