package org.yagura.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The sources as the compiler's parser sees them; nothing is resolved or compiled. */
final class SyntaxTrees {

  private SyntaxTrees() {}

  /** A source with its tree. */
  record Parsed(House.Source source, CompilationUnitTree tree) {

    /** The line, from 1, on which a character stands. */
    int lineOf(long position) {
      return (int) tree.getLineMap().getLineNumber(position);
    }
  }

  static List<Parsed> of(List<House.Source> sources) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    Map<URI, House.Source> byName = new HashMap<>();
    List<JavaFileObject> files = new ArrayList<>();
    for (House.Source source : sources) {
      InMemory file = new InMemory(source);
      byName.put(file.toUri(), source);
      files.add(file);
    }
    try {
      JavacTask task =
          (JavacTask) compiler.getTask(null, null, it -> {}, List.of("-proc:none"), null, files);
      List<Parsed> parsed = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        parsed.add(
            new Parsed(Objects.requireNonNull(byName.get(tree.getSourceFile().toUri())), tree));
      }
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException("parsing the sources", e);
    }
  }

  /** For what needs a task and parses nothing. */
  static JavacTask emptyTask() {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    return (JavacTask)
        compiler.getTask(
            null, null, it -> {}, List.of("-proc:none"), List.of("java.lang.Object"), null);
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final House.Source source;

    InMemory(House.Source source) {
      super(URI.create("memory:///" + source.name()), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }
}
