package org.yagura.model.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of IPv4 addresses.
 *
 * @param blocks sorted, apart from each other by at least one address
 */
public record AddressSet(List<AddressBlock> blocks) {

  public static final AddressSet NONE = new AddressSet(List.of());
  public static final AddressSet ANY = new AddressSet(List.of(AddressBlock.ANY));

  public AddressSet {
    blocks = List.copyOf(blocks);
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i - 1).last() + 1 >= blocks.get(i).first()) {
        throw new IllegalArgumentException(
            "blocks (%s) must be sorted and apart; use AddressSet.of".formatted(blocks));
      }
    }
  }

  /** The union of any blocks, in any order. */
  public static AddressSet of(Collection<AddressBlock> blocks) {
    if (blocks.size() < 2) {
      return new AddressSet(List.copyOf(blocks));
    }
    List<AddressBlock> merged = new ArrayList<>();
    for (AddressBlock next : blocks.stream().sorted().toList()) {
      AddressBlock before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && before.last() + 1 >= next.first()) {
        merged.set(
            merged.size() - 1,
            new AddressBlock(before.first(), Math.max(before.last(), next.last())));
      } else {
        merged.add(next);
      }
    }
    return new AddressSet(merged);
  }

  public static AddressSet of(AddressBlock... blocks) {
    return of(List.of(blocks));
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  public boolean isAny() {
    return blocks.size() == 1 && blocks.getFirst().equals(AddressBlock.ANY);
  }

  public boolean contains(long address) {
    return blocks.stream().anyMatch(it -> it.contains(address));
  }

  public boolean contains(AddressSet other) {
    return other.blocks.stream().allMatch(it -> blocks.stream().anyMatch(b -> b.contains(it)));
  }

  public boolean overlaps(AddressSet other) {
    return !intersect(other).isEmpty();
  }

  public AddressSet union(AddressSet other) {
    List<AddressBlock> all = new ArrayList<>(blocks);
    all.addAll(other.blocks);
    return of(all);
  }

  public AddressSet intersect(AddressSet other) {
    List<AddressBlock> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < blocks.size() && j < other.blocks.size()) {
      AddressBlock a = blocks.get(i);
      AddressBlock b = other.blocks.get(j);
      if (a.overlaps(b)) {
        common.add(new AddressBlock(Math.max(a.first(), b.first()), Math.min(a.last(), b.last())));
      }
      if (a.last() < b.last()) {
        i++;
      } else {
        j++;
      }
    }
    return new AddressSet(common);
  }

  public AddressSet complement() {
    List<AddressBlock> gaps = new ArrayList<>();
    long next = 0;
    for (AddressBlock block : blocks) {
      if (next < block.first()) {
        gaps.add(new AddressBlock(next, block.first() - 1));
      }
      next = block.last() + 1;
    }
    if (next <= AddressBlock.HIGHEST) {
      gaps.add(new AddressBlock(next, AddressBlock.HIGHEST));
    }
    return new AddressSet(gaps);
  }

  public AddressSet minus(AddressSet other) {
    return intersect(other.complement());
  }

  @Override
  public String toString() {
    return isAny()
        ? "any"
        : blocks.stream().map(AddressBlock::toString).collect(Collectors.joining(","));
  }
}
