#!/usr/bin/env bash
# Measures the parts of evaluation and tuning with JMH: milliseconds a call in a warm JVM, by the clock and of processor time
# (the lines that end in ":cpu": all threads, compiler and collector included), with the machine and its load. Builds what it
# needs.
#
# usage: benchmarks/parts.sh [PATTERN [JMH OPTION ...]]     such as TuningBenchmark, or EvaluationBenchmark -f 1 -i 3
#        default: EvaluationBenchmark and TuningBenchmark
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -Dquick -Dmaven.test.skip=true -Pbenchmarks -pl benchmarks -am package
echo "$(nproc) processors; $(uname -s); load average before: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
"$java" -version 2>&1 | head -n 1
"$java" -cp 'benchmarks/target/quick/benchmarks.jar:benchmarks/target/quick/lib/*' org.openjdk.jmh.Main \
    -prof lv.screening.benchmarks.ProcessorTime -rf text -rff benchmarks/target/parts.txt \
    "${1:-(Evaluation|Tuning)Benchmark}" "${@:2}" >benchmarks/target/parts.log
cat benchmarks/target/parts.txt
echo "load average after: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
