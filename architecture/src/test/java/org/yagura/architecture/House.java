package org.yagura.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The house as the rules see it: its sources, and its compiled classes without tests. */
final class House {

  /** In the order in which each may use those before it. */
  static final List<String> MODULES =
      List.of("model", "knowledge", "intake", "analysis", "report", "cli");

  private static final List<String> BESIDE = List.of("testkit", "architecture", "bench");

  private House() {}

  static Path root() {
    return Path.of(System.getProperty("yagura.root", "..")).toAbsolutePath().normalize();
  }

  /** Every class of the modules, tests left out. */
  static JavaClasses classes() {
    return Imported.CLASSES;
  }

  /** A source file with its text. */
  record Source(Path path, String text) {

    /** Relative to the house, as people name it. */
    String name() {
      return root().relativize(path).toString().replace('\\', '/');
    }

    String fileName() {
      return path.getFileName().toString();
    }

    boolean isTest() {
      return name().contains("/src/test/") || name().startsWith("testkit/");
    }

    boolean isIn(String module) {
      return name().startsWith(module + "/");
    }

    @Override
    public String toString() {
      return name();
    }

    List<String> lines() {
      return text.lines().toList();
    }
  }

  /** Java sources of all modules, tests included. */
  static List<Source> sources() {
    return Walked.SOURCES;
  }

  static List<Source> mainSources() {
    return sources().stream().filter(it -> !it.isTest()).toList();
  }

  private static final class Imported {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(MODULES.stream().map(it -> "org.yagura." + it).toList());

    private Imported() {}
  }

  private static final class Walked {
    static final List<Source> SOURCES =
        Stream.concat(MODULES.stream(), BESIDE.stream())
            .map(it -> root().resolve(it).resolve("src"))
            .filter(Files::isDirectory)
            .flatMap(it -> walk(it).stream())
            .toList();

    private Walked() {}

    private static List<Source> walk(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .filter(it -> it.toString().endsWith(".java"))
            .sorted()
            .map(it -> new Source(it, read(it)))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException("sources (%s)".formatted(folder), e);
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException("source (%s)".formatted(file), e);
      }
    }
  }
}
