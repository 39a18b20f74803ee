package org.yagura.testkit.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Three hospitals that do not exist, each built after the published facts of an incident, with the
 * materials they would have handed over before it and once the investigators' advice is followed.
 */
public enum Incident {
  /** A maintenance VPN left unpatched, its password known to strangers. */
  HANDA_LIKE("handa"),
  /** A caterer's line that is always on, and one password on all servers. */
  OSAKA_LIKE("osaka"),
  /** A maintenance VPN that anyone may try, with a password that can be guessed. */
  OKAYAMA_LIKE("okayama");

  private static final Charset CP932 = Charset.forName("windows-31j");

  /** The files in a folder by the resources they are made of. */
  private static final Map<String, String> NAMES = names();

  private final String key;

  Incident(String key) {
    this.key = key;
  }

  /** Writes all six folders beneath the folder named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    for (Incident incident : values()) {
      for (Stage stage : Stage.values()) {
        for (Map.Entry<String, byte[]> file : incident.files(stage).entrySet()) {
          Path path = Path.of(arguments[0], incident.folder(), stage.folder(), file.getKey());
          Files.createDirectories(path.toAbsolutePath().getParent());
          Files.write(path, file.getValue());
        }
      }
    }
  }

  /** When the materials were handed over. */
  public enum Stage {
    BEFORE("before"),
    AFTER("after");

    private final String folder;

    Stage(String folder) {
      this.folder = folder;
    }

    public String folder() {
      return folder;
    }
  }

  /** The name of its folder under {@code examples/incidents}. */
  public String folder() {
    return key + "-like";
  }

  /** The content of every file by its path within the folder, with {@code /} between its parts. */
  public Map<String, byte[]> files(Stage stage) {
    Map<String, byte[]> files = new TreeMap<>();
    NAMES.forEach((resource, name) ->
        resource(key + "/" + stage.folder() + "/" + resource)
            .or(() -> resource(key + "/" + resource))
            .ifPresent(text -> files.put(name, bytes(name, text))));
    return files;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("facility.yaml", "facility.yaml");
    names.put("ledger.csv", "機器台帳.csv");
    names.put("lines.csv", "回線一覧.csv");
    names.put("accounts.csv", "管理者ID.csv");
    names.put("backups.csv", "バックアップ一覧.csv");
    names.put("hearing.csv", "ヒアリングシート.csv");
    names.put("contacts.csv", "連絡先.csv");
    names.put("training.csv", "研修・訓練.csv");
    names.put("computers.csv", "AD/ADコンピュータ.csv");
    names.put("scan.xml", "scan/サーバ.xml");
    names.put("fortigate.conf", "config/fortigate.conf");
    names.put("rtx1220.txt", "config/rtx1220.txt");
    names.put("rtx1210.txt", "config/rtx1210.txt");
    names.put("rtx1210-hospital.txt", "config/rtx1210_病院.txt");
    return names;
  }

  /** Lists as Excel writes them and Yamaha configurations as the console does; others in UTF-8. */
  private static byte[] bytes(String name, String text) {
    boolean old = name.endsWith(".csv") || name.contains("rtx");
    return old ? text.replace("\n", "\r\n").getBytes(CP932) : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> resource(String name) {
    try (InputStream content = Incident.class.getResourceAsStream("incident/" + name)) {
      return content == null
          ? Optional.empty()
          : Optional.of(
              new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("resource (%s)".formatted(name), e);
    }
  }
}
