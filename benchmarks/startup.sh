#!/usr/bin/env bash
# Times one warm `screening assess`, the whole process from the shell, beside a bare Hello class on the same JVM with the same
# flags; interleaved, medians in milliseconds, wall time and processor time, and their ratio.
#
# usage: benchmarks/startup.sh [RUNS]     JAVA_HOME chooses the JDK, as for ./screening
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-21}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/Hello.java" <<'JAVA'
public class Hello {
    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
JAVA
"${java}c" -d "$work" "$work/Hello.java"

hello() { "$java" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:+UseSerialGC -cp "$work" Hello; }
assess() { ./screening assess -q early_risk_youth age=15 alcohol=weekly self_harm=no; }

TIMEFORMAT='%R %U %S'
timed() { { time "$1" </dev/null >/dev/null 2>&1; } 2>>"$work/$1.times"; }

assess >/dev/null # builds the command and its class archive where they are not there yet
hello >/dev/null
for ((i = 0; i < runs; i++)); do
    timed hello
    timed assess
done

# median KIND COMMAND: KIND is wall or cpu
median() {
    awk -v kind="$1" '{ print 1000 * (kind == "wall" ? $1 : $2 + $3) }' "$work/$2.times" | sort -n |
        awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

"$java" -version 2>&1 | head -n 1
printf '%s processors, load %s, %s runs of each\n' "$(getconf _NPROCESSORS_ONLN)" \
    "$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)" "$runs"
for kind in wall cpu; do
    h=$(median "$kind" hello)
    a=$(median "$kind" assess)
    awk -v kind="$kind" -v h="$h" -v a="$a" \
        'BEGIN { printf "%-5s hello %4.0f ms   assess %4.0f ms   ratio %.1f\n", kind, h, a, a / h }'
done
