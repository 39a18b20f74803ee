import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Rewrites the shipped list of hardware address prefixes from the public lists of the IEEE, the
 * same bytes from the same lists; see docs/knowledge/makers.md.
 *
 * <p>java knowledge/tools/MakerRegistrySource.java FOLDER OUT reads oui.csv (24 bits), mam.csv (28)
 * and oui36.csv (36) in FOLDER and writes OUT.
 */
public final class MakerRegistrySource {

  private MakerRegistrySource() {}

  public static void main(String[] arguments) throws IOException {
    TreeMap<String, String> makers = new TreeMap<>();
    for (String list : new String[] {"oui.csv", "mam.csv", "oui36.csv"}) {
      for (String row : Files.readAllLines(Path.of(arguments[0], list), StandardCharsets.UTF_8)) {
        String[] cells = firstThree(row);
        if (cells[1].matches("[0-9A-F]{6,9}") && !cells[2].isBlank() && !cells[2].equals("Private")
            && !cells[2].equals("IEEE Registration Authority")) {
          makers.put(cells[1].toLowerCase(Locale.ROOT), cells[2].strip().replaceAll("\\s+", " "));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    makers.forEach((prefix, maker) -> text.append(prefix).append('\t').append(maker).append('\n'));
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
        GZIPOutputStream packed = new GZIPOutputStream(out) {{ def.setLevel(Deflater.BEST_COMPRESSION); }}) {
      packed.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Registry, assignment and organisation; the address that follows is not kept. */
  private static String[] firstThree(String row) {
    String[] cells = {"", "", ""};
    boolean quoted = false;
    int column = 0;
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i <= row.length() && column < 3; i++) {
      char c = i < row.length() ? row.charAt(i) : ',';
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells[column++] = cell.toString();
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }
}
