package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.material.Coverage;

/**
 * One device as its own configuration describes it. Defaults that the vendor omits are applied and
 * marked where they matter.
 */
public record DeviceConfiguration(
    String file,
    DeviceIdentity identity,
    DeviceNetwork network,
    Filtering filtering,
    AddressTranslation translation,
    RemoteAccess remoteAccess,
    Administration administration,
    List<Remark> remarks,
    Coverage coverage,
    Forwarding forwarding) {
  public DeviceConfiguration {
    Objects.requireNonNull(file);
    Objects.requireNonNull(identity);
    Objects.requireNonNull(network);
    Objects.requireNonNull(filtering);
    Objects.requireNonNull(translation);
    Objects.requireNonNull(remoteAccess);
    Objects.requireNonNull(administration);
    remarks = List.copyOf(remarks);
    Objects.requireNonNull(coverage);
    Objects.requireNonNull(forwarding);
  }

  /** A device of which nothing more than its filters and static routes decides. */
  public DeviceConfiguration(
      String file,
      DeviceIdentity identity,
      DeviceNetwork network,
      Filtering filtering,
      AddressTranslation translation,
      RemoteAccess remoteAccess,
      Administration administration,
      List<Remark> remarks,
      Coverage coverage) {
    this(
        file,
        identity,
        network,
        filtering,
        translation,
        remoteAccess,
        administration,
        remarks,
        coverage,
        Forwarding.NONE);
  }

  /** The same device with what decides its forwarding. */
  public DeviceConfiguration with(Forwarding other) {
    return new DeviceConfiguration(
        file,
        identity,
        network,
        filtering,
        translation,
        remoteAccess,
        administration,
        remarks,
        coverage,
        other);
  }
}
