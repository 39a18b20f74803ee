package org.yagura.report.exchange;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the contract's JSON: UTF-8, indented, keys in the order they are given. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** One document whose top is an object. */
  public static byte[] document(Consumer<Json> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator =
        FACTORY.createGenerator(new Indented(), bytes, JsonEncoding.UTF8)) {
      generator.writeStartObject();
      fields.accept(new Json(generator));
      generator.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /** A text; empty text means that it is unknown and is written as null. */
  public Json text(String key, String value) {
    if (value.isEmpty()) {
      out.writeNullProperty(key);
    } else {
      out.writeStringProperty(key, value);
    }
    return this;
  }

  public Json number(String key, @Nullable Integer value) {
    if (value == null) {
      out.writeNullProperty(key);
    } else {
      out.writeNumberProperty(key, value);
    }
    return this;
  }

  public Json amount(String key, @Nullable Long value) {
    if (value == null) {
      out.writeNullProperty(key);
    } else {
      out.writeNumberProperty(key, value);
    }
    return this;
  }

  /** A number that need not be whole; null where it is unknown. */
  public Json decimal(String key, @Nullable Double value) {
    if (value == null) {
      out.writeNullProperty(key);
    } else {
      out.writeNumberProperty(key, value);
    }
    return this;
  }

  public Json share(String key, double value) {
    out.writeNumberProperty(key, Math.round(value * 10_000) / 10_000.0);
    return this;
  }

  public Json flag(String key, @Nullable Boolean value) {
    if (value == null) {
      out.writeNullProperty(key);
    } else {
      out.writeBooleanProperty(key, value);
    }
    return this;
  }

  public Json texts(String key, Collection<String> values) {
    out.writeArrayPropertyStart(key);
    values.forEach(out::writeString);
    out.writeEndArray();
    return this;
  }

  public Json object(String key, Consumer<Json> fields) {
    out.writeObjectPropertyStart(key);
    fields.accept(this);
    out.writeEndObject();
    return this;
  }

  /** A list of objects, each written by {@code fields}. */
  public <T> Json objects(String key, Collection<T> items, BiConsumer<Json, T> fields) {
    out.writeArrayPropertyStart(key);
    for (T item : items) {
      out.writeStartObject();
      fields.accept(this, item);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  public Json evidence(List<Evidence> evidence) {
    return objects(
        "evidence",
        evidence,
        (json, it) -> {
          json.text("file", it.at().file());
          json.text("location", it.at().location());
          json.text("says", it.says());
          if (it.hidden()) {
            json.flag("hidden", true);
          }
        });
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter(" ", "\n"))
            .withArrayIndenter(new DefaultIndenter(" ", "\n"));

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
