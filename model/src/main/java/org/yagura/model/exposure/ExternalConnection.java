package org.yagura.model.exposure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;

/**
 * One real connection, however many materials speak of it. Empty text means that no material states
 * it.
 *
 * @param id the same in every run
 * @param end where it ends in the building
 * @param counterpart who or what is at the other end
 * @param line the id of the connection that carries it; empty for lines themselves
 * @param alwaysOn null when no material tells
 */
public record ExternalConnection(
    String id,
    ConnectionKind kind,
    End end,
    String counterpart,
    Purpose purpose,
    String line,
    ConnectionStatus status,
    @Nullable Boolean alwaysOn,
    List<Exposure> exposes,
    List<Evidence> evidence) {

  /**
   * Where a connection ends in the building.
   *
   * @param device id of the asset it ends on; empty when unknown
   * @param deviceAsWritten the device in the list's words, where no asset was found
   * @param interfaceName as the device's configuration spells it
   * @param addresses outside addresses, as they are written in addresses of assets
   */
  public record End(
      String device, String deviceAsWritten, String interfaceName, List<String> addresses) {
    public End {
      Objects.requireNonNull(device);
      Objects.requireNonNull(deviceAsWritten);
      Objects.requireNonNull(interfaceName);
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * What a connection is for.
   *
   * @param name what the list or the configuration calls it
   * @param purpose what it is for
   * @param technology in the source's words: PPPoE, SSL-VPN, ADSL 12M
   * @param owner who is responsible for it
   */
  public record Purpose(String name, String purpose, String technology, String owner) {
    public Purpose {
      Objects.requireNonNull(name);
      Objects.requireNonNull(purpose);
      Objects.requireNonNull(technology);
      Objects.requireNonNull(owner);
    }
  }

  public ExternalConnection {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(end);
    Objects.requireNonNull(counterpart);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(line);
    Objects.requireNonNull(status);
    exposes = List.copyOf(exposes);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("connection (%s) must have evidence".formatted(id));
    }
  }

  /** What people call it: its name, else its purpose, its counterpart, or its kind. */
  public String label() {
    if (!purpose.name().isEmpty()) {
      return purpose.name();
    }
    if (!purpose.purpose().isEmpty()) {
      return purpose.purpose();
    }
    return counterpart.isEmpty() ? kind.japanese() : counterpart;
  }
}
