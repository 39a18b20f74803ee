package org.yagura.analysis.backup;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.backup.StoredCopy.Medium;
import org.yagura.model.facility.Asset;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/** Tells what a copy is written to by the list's words, else by the device that keeps it. */
final class Media {

  private record Words(Medium medium, Pattern words) {}

  private static final List<Words> WORDS =
      List.of(
          words(Medium.RDX, "rdx"),
          words(Medium.LTO, "lto|磁気テープ|テープ"),
          words(Medium.CLOUD, "クラウド|cloud|aws|azure|s3|オンラインストレージ|meish"),
          words(Medium.OPTICAL, "dvd|blu|bd-r|ブルーレイ|光ディスク|cd-r"),
          words(Medium.EXTERNAL_DISK, "外付|usb|ポータブル|リムーバブル|外部媒体|外部ディスク|外部hdd"),
          words(Medium.NAS, "nas"));

  private static final Words SERVER = words(Medium.SERVER, "サーバ|ディスク|hdd|ssd");

  private Media() {}

  private static Words words(Medium medium, String pattern) {
    return new Words(medium, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  static Medium of(ListEntry entry, Optional<Asset> store) {
    String words =
        Normalizer.normalize(
            Stream.of(ListField.MEDIA, ListField.METHOD, ListField.STORED_AT)
                .map(entry::text)
                .collect(Collectors.joining(" ")),
            Normalizer.Form.NFKC);
    return WORDS.stream()
        .filter(it -> it.words().matcher(words).find())
        .map(Words::medium)
        .findFirst()
        .or(() -> store.map(Media::of))
        .orElseGet(() -> SERVER.words().matcher(words).find() ? Medium.SERVER : Medium.UNKNOWN);
  }

  private static Medium of(Asset store) {
    return switch (store.kind()) {
      case STORAGE -> Medium.NAS;
      case SERVER -> Medium.SERVER;
      case TERMINAL, NETWORK, MEDICAL, PRINTER, MOBILE, OTHER -> Medium.OTHER;
    };
  }

  static boolean isRemovable(Medium medium) {
    return switch (medium) {
      case LTO, RDX, EXTERNAL_DISK, OPTICAL -> true;
      case CLOUD, NAS, SERVER, OTHER, UNKNOWN -> false;
    };
  }
}
