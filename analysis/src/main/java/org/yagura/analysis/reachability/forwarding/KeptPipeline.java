package org.yagura.analysis.reachability.forwarding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks a pipeline once for each of its places; not for several threads. */
public final class KeptPipeline implements Pipeline {

  private final Pipeline pipeline;
  private final Map<String, List<Stage>> arriving = new HashMap<>();
  private final Map<String, Map<String, List<Stage>>> crossing = new HashMap<>();
  private final Map<String, List<Stage>> local = new HashMap<>();

  private KeptPipeline(Pipeline pipeline) {
    this.pipeline = Objects.requireNonNull(pipeline);
  }

  /** The same device, its stages kept. */
  public static Appliance of(Appliance device) {
    return new Appliance(
        device.asset(),
        device.ports(),
        device.tables(),
        new KeptPipeline(device.pipeline()),
        device.doubts(),
        device.assumptions());
  }

  @Override
  public List<Stage> arriving(String in) {
    return arriving.computeIfAbsent(in, pipeline::arriving);
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    return crossing
        .computeIfAbsent(in, it -> new HashMap<>())
        .computeIfAbsent(out, it -> pipeline.crossing(in, it));
  }

  @Override
  public List<Stage> local(String in) {
    return local.computeIfAbsent(in, pipeline::local);
  }
}
