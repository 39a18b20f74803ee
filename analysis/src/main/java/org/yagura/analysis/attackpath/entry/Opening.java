package org.yagura.analysis.attackpath.entry;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.model.exposure.ExternalConnection;

/** One way to come in by a connection from outside. */
public interface Opening {

  /** The first moves that facts allow on this connection; none where none does. */
  Stream<Move> of(ExternalConnection connection, Premises premises);

  /** All of them, in the order in which they are documented. */
  static List<Opening> all(Keys keys) {
    return List.of(
        new ExploitedGateway(),
        new PasswordOnlyDialIn(keys),
        new VendorSite(),
        new PublishedRemoteControl(keys),
        new PublishedFlaw(),
        new GuessableManagement(keys),
        new UnmanagedRouter(),
        new RemoteToolDoor());
  }
}
