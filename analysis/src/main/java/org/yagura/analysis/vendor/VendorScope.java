package org.yagura.analysis.vendor;

import java.util.List;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Vendor;

/**
 * What of the facility is one vendor's business.
 *
 * @param systems names of the systems it serves, sorted
 * @param assets by kind, then name
 * @param connections that it uses or answers for
 * @param findings on any of these, the worst first
 */
public record VendorScope(
    Vendor vendor,
    List<String> systems,
    List<Asset> assets,
    List<ExternalConnection> connections,
    List<ListedThing> contracts,
    List<Account> accounts,
    List<Finding> findings) {
  public VendorScope {
    systems = List.copyOf(systems);
    assets = List.copyOf(assets);
    connections = List.copyOf(connections);
    contracts = List.copyOf(contracts);
    accounts = List.copyOf(accounts);
    findings = List.copyOf(findings);
  }

  /** Whether there is anything to ask it about. */
  public boolean isConcerned() {
    return !(systems.isEmpty() && assets.isEmpty() && connections.isEmpty() && contracts.isEmpty());
  }
}
