package lv.screening.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each benchmark the processor time of a call in milliseconds, beside the time by the clock: what the whole process
 * used, all threads, the compiler and the collector included. It hardly depends on what else the machine does. Use it with
 * {@code -prof lv.screening.benchmarks.ProcessorTime}.
 */
public final class ProcessorTime implements InternalProfiler {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    /** Called by JMH. */
    public ProcessorTime() {}

    @Override
    public String getDescription() {
        return "Processor time of a call, all threads of the process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double used = (system.getProcessCpuTime() - before) / 1e6;
        long calls = result.getMetadata().getAllOps();
        return calls == 0 ? List.of() : List.of(new ScalarResult("cpu", used / calls, "ms/op", AggregationPolicy.AVG));
    }
}
