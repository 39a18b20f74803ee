package org.yagura.intake.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.RowReader.Stated;
import org.yagura.knowledge.product.AssetKinds;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;

/**
 * Tells what the device of a row is: by its category, else its name, else its product, else its
 * operating system, else the title of its table.
 */
final class KindClaims {

  private static final AssetKinds WORDS = AssetKinds.shipped();
  private static final Pattern MIXED = Pattern.compile("[・/／、,&＆]|及び|および|と|接続|構成|アドレス");
  private static final int MOST_REMEMBERED = 10_000;

  private final Optional<AssetKind> title;
  private final Map<String, Optional<AssetKind>> remembered = new HashMap<>();
  private @Nullable Stated category;
  private @Nullable Stated productCell;
  private @Nullable AssetKind product;

  KindClaims(List<String> titles) {
    this.title =
        titles.stream()
            .filter(it -> !MIXED.matcher(it).find())
            .map(WORDS::of)
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** Forgets the row before. */
  void begin() {
    category = null;
    productCell = null;
    product = null;
  }

  void category(Stated stated) {
    category = category == null ? stated : category;
  }

  void product(AssetKind kind, Stated stated) {
    product = kind;
    productCell = stated;
  }

  /** The kind of the row's device; empty when nothing tells it. */
  Optional<Claim> claim(List<Claim> claims) {
    if (category != null) {
      Optional<AssetKind> told = kind(category.clean());
      if (told.isPresent()) {
        return of(told.get(), category);
      }
    }
    Optional<Claim> named = byName(claims);
    if (named.isPresent()) {
      return named;
    }
    if (product != null && productCell != null) {
      return of(product, productCell);
    }
    return bySystem(claims).or(() -> byRest(claims));
  }

  private Optional<Claim> byName(List<Claim> claims) {
    for (Claim claim : claims) {
      if (claim.field() == AssetField.NAME) {
        Optional<AssetKind> named = kind(claim.value()).filter(it -> !isMonitorOfMedicine(it));
        if (named.isPresent()) {
          Optional<Claim> server =
              switch (named.get()) {
                case NETWORK -> server(claims);
                case TERMINAL -> hardware();
                case SERVER, MEDICAL, STORAGE, PRINTER, MOBILE, OTHER -> Optional.empty();
              };
          return server.or(
              () -> named.map(it -> new Claim(AssetField.KIND, it.id(), claim.evidence())));
        }
      }
    }
    return Optional.empty();
  }

  /** 輸液モニタ in a list of medical devices is no screen. */
  private boolean isMonitorOfMedicine(AssetKind named) {
    return named == AssetKind.OTHER && title.filter(it -> it == AssetKind.MEDICAL).isPresent();
  }

  /** What people call 仮想デスクトップ基盤 is no terminal where a server's hardware runs it. */
  private Optional<Claim> hardware() {
    return product == AssetKind.SERVER && productCell != null
        ? of(AssetKind.SERVER, productCell)
        : Optional.empty();
  }

  /** A gateway or proxy that runs on a server's hardware or system is a server. */
  private Optional<Claim> server(List<Claim> claims) {
    if (product == AssetKind.SERVER && productCell != null) {
      return of(AssetKind.SERVER, productCell);
    }
    return bySystem(claims).filter(it -> it.value().equals(AssetKind.SERVER.id()));
  }

  private Optional<Claim> bySystem(List<Claim> claims) {
    return claims.stream()
        .filter(it -> it.field() == AssetField.OS)
        .findFirst()
        .flatMap(
            os -> kind(os.value()).map(it -> new Claim(AssetField.KIND, it.id(), os.evidence())));
  }

  /** By its purpose or model; by the title only as a last resort, with the name as the proof. */
  private Optional<Claim> byRest(List<Claim> claims) {
    for (Claim claim : claims) {
      if (claim.field() == AssetField.PURPOSE || claim.field() == AssetField.MODEL) {
        Optional<AssetKind> told = kind(claim.value());
        if (told.isPresent()) {
          return told.map(it -> new Claim(AssetField.KIND, it.id(), claim.evidence()));
        }
      }
    }
    return title.flatMap(it ->
        claims.stream()
            .findFirst()
            .map(first -> new Claim(AssetField.KIND, it.id(), first.evidence())));
  }

  private static Optional<Claim> of(AssetKind kind, Stated stated) {
    return Optional.of(new Claim(AssetField.KIND, kind.id(), stated.evidence()));
  }

  private Optional<AssetKind> kind(String clean) {
    Optional<AssetKind> known = remembered.get(clean);
    if (known == null) {
      known = WORDS.of(clean);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(clean, known);
      }
    }
    return known;
  }
}
