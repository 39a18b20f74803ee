package org.yagura.intake.config.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.evidence.Evidence;

/** Reads real configurations beside the project and tells how much was understood. */
public final class VendorCorpus {

  private final VendorReader reader;
  private final Map<String, Integer> rest = new TreeMap<>();
  private int files;
  private int lines;
  private int left;

  public VendorCorpus(VendorReader reader) {
    this.reader = reader;
  }

  public void read(Path folder, Predicate<ConfigText> chosen) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : all) {
        String text = TextDecoder.decode(Files.readAllBytes(file)).text();
        ConfigText config = ConfigText.of(folder.relativize(file).toString(), text);
        if (chosen.test(config)) {
          read(config);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("corpus (%s)".formatted(folder), e);
    }
  }

  private void read(ConfigText config) {
    VendorReader.Parsed parsed = reader.read(config);
    for (DeviceConfiguration device : parsed.devices()) {
      files++;
      lines += device.coverage().lines();
      left += device.coverage().notUnderstood().size();
      for (Evidence each : device.coverage().notUnderstood()) {
        rest.merge(firstWords(each.says()), 1, Integer::sum);
        assertThat(config.line(lineOf(each))).contains(each.says());
      }
    }
  }

  private static int lineOf(Evidence evidence) {
    return Integer.parseInt(evidence.at().location().substring("line ".length()));
  }

  private static String firstWords(String says) {
    String[] words = says.split(" +", 4);
    return String.join(" ", List.of(words).subList(0, Math.min(2, words.length)));
  }

  public double share() {
    return lines == 0 ? 1 : 1 - (double) left / lines;
  }

  /** The measure, and the commonest commands that were not understood. */
  public String account() {
    List<String> worst =
        rest.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(Integer.getInteger("corpus.rest", 12))
            .map(it -> it.getValue() + " " + it.getKey())
            .toList();
    return "%d files, %d lines, share %.4f; rest %s".formatted(files, lines, share(), worst);
  }

  public int files() {
    return files;
  }
}
