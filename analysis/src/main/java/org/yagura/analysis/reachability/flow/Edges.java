package org.yagura.analysis.reachability.flow;

import java.util.TreeSet;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;

/**
 * Addresses at which some rule, route or translation begins to see another destination: two
 * neighbours with none between them are the same to every device.
 */
public final class Edges {

  private final TreeSet<Long> edges = new TreeSet<>();

  void add(AddressSet destinations) {
    for (AddressBlock block : destinations.blocks()) {
      add(block);
    }
  }

  void add(AddressBlock block) {
    edges.add(block.first());
    edges.add(block.last() + 1);
  }

  /** Each single address on its own. */
  void addEach(AddressSet few) {
    for (AddressBlock block : few.blocks()) {
      for (long at = block.first(); at <= block.last() && at - block.first() < 1_024; at++) {
        add(new AddressBlock(at, at));
      }
      add(block);
    }
  }

  /** The same number for addresses that no device tells apart. */
  public long classOf(long address) {
    Long floor = edges.floor(address);
    return floor == null ? -1 : floor;
  }
}
