package org.yagura.intake.config.acl;

import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.block.Block;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressMatch;

/** One side of an access list's entry: {@code any}, {@code host A}, {@code A mask}, a group. */
final class AddressWords {

  private final Dialect dialect;
  private final ObjectBook objects;

  AddressWords(Dialect dialect, ObjectBook objects) {
    this.dialect = dialect;
    this.objects = objects;
  }

  /** Takes one side; empty where the next words are none. */
  Optional<AddressMatch> read(Words words, Block command) {
    String first = words.next();
    return switch (first) {
      case "any", "any4" -> Optional.of(AddressMatch.ANY);
      case "any6" -> Optional.of(unresolved("any6"));
      case "host" -> Optional.of(host(words.next()));
      case "object", "object-group" -> Optional.of(group(words.next(), command));
      case "addrgroup" -> Optional.of(group(words.next(), command));
      case "interface", "dhcp" -> Optional.of(unresolved((first + " " + words.next()).strip()));
      default -> plain(objects.address(first), words);
    };
  }

  private AddressMatch group(String name, Block command) {
    objects.use(name, command);
    return objects.network(name);
  }

  private AddressMatch host(String word) {
    return AddressBlock.tryParse(objects.address(word))
        .map(it -> AddressMatch.of("host " + word, AddressSet.of(it)))
        .orElseGet(() -> unresolved("host " + word));
  }

  private Optional<AddressMatch> plain(String first, Words words) {
    if (first.indexOf('/') > 0) {
      return AddressBlock.tryParse(first).map(it -> AddressMatch.of(first, AddressSet.of(it)));
    }
    if (Ipv4.tryParse(first).isEmpty()) {
      return Optional.empty();
    }
    String mask = words.peek();
    if (Ipv4.tryParse(mask).isEmpty()) {
      return AddressBlock.tryParse(first).map(it -> AddressMatch.of(first, AddressSet.of(it)));
    }
    words.next();
    String written = first + " " + mask;
    Optional<AddressSet> set =
        dialect == Dialect.ASA
            ? Masks.network(first, mask).map(AddressSet::of)
            : Masks.wildcard(first, mask);
    return Optional.of(
        set.map(it -> AddressMatch.of(written, it)).orElseGet(() -> unresolved(written)));
  }

  private static AddressMatch unresolved(String written) {
    return new AddressMatch(List.of(written), AddressSet.NONE, List.of(written));
  }
}
