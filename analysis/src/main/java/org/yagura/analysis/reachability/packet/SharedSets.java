package org.yagura.analysis.reachability.packet;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The sets of packets that a network and its changed copies share. Sets are never freed one by one:
 * when their room is taken, all who hold some forget them, and new ones are made, so that the
 * memory of one room is all that they ever take together.
 */
public final class SharedSets {

  /** Who makes packet sets and can make them again. */
  public interface Holder {

    /** Lets go of every set. */
    void forget();
  }

  private final Supplier<PacketSets> room;
  private final List<WeakReference<Holder>> holders = new ArrayList<>();
  private PacketSets current;

  /**
   * @param room makes an empty room
   */
  public SharedSets(Supplier<PacketSets> room) {
    this.room = Objects.requireNonNull(room);
    current = room.get();
  }

  public PacketSets current() {
    return current;
  }

  /** From now on told when the sets are to be forgotten, as long as it is used. */
  public void register(Holder holder) {
    holders.removeIf(it -> it.get() == null);
    holders.add(new WeakReference<>(holder));
  }

  /** Empties the room. */
  public void renew() {
    for (WeakReference<Holder> it : holders) {
      Holder holder = it.get();
      if (holder != null) {
        holder.forget();
      }
    }
    current = room.get();
  }
}
