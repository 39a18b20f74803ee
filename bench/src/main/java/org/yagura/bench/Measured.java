package org.yagura.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a task took: the medians of its measured runs.
 *
 * @param wallNanos time on the clock
 * @param cpuNanos time this thread computed
 * @param peakHeapBytes the most the heap held during the last run, garbage included
 */
record Measured(String name, long wallNanos, long cpuNanos, long peakHeapBytes) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Keeps the compiler from leaving out what nobody looks at. */
  @SuppressWarnings("UnusedVariable") // written so that the work behind it is done
  private static volatile @Nullable Object sink;

  Measured {
    Objects.requireNonNull(name);
  }

  /** Runs the task {@code warmUps} times unmeasured and then {@code runs} times. */
  static Measured of(String name, int warmUps, int runs, Supplier<?> task) {
    for (int i = 0; i < warmUps; i++) {
      sink = task.get();
    }
    long[] walls = new long[runs];
    long[] cpus = new long[runs];
    for (int i = 0; i < runs; i++) {
      // No run pays for what an earlier one left in the heap.
      sink = null;
      System.gc();
      heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
      long cpu = THREADS.getCurrentThreadCpuTime();
      long wall = System.nanoTime();
      sink = task.get();
      walls[i] = System.nanoTime() - wall;
      cpus[i] = THREADS.getCurrentThreadCpuTime() - cpu;
    }
    long peak = heapPools().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
    return new Measured(name, median(walls), median(cpus), peak);
  }

  double seconds() {
    return wallNanos / 1e9;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(it -> it.getType() == MemoryType.HEAP)
        .toList();
  }

  static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
