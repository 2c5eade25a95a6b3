#!/bin/sh
# Measures `screening batch` against DuckDB and writes the table of docs/performance.md.
#
# benchmarks/run.sh [ROWS...]    numbers of rows (default: 10000 100000 1000000 5000000)
# ROUNDS                         timed rounds of each size (default: 7 up to 100,000 rows, 5 up to a million, else 3)
# JAVA_HOME                      the JDK (otherwise the java on the PATH)
set -eu
cd "$(dirname "$0")/.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ $# -gt 0 ] || set -- 10000 100000 1000000 5000000

mvn -q -B -ntp -Dquick -Dmaven.test.skip=true -Pbenchmarks -pl benchmarks -am package
./screening batch --help >/dev/null # built, and its archive made, before anything is timed
exec "$java" -XX:+UseSerialGC -cp benchmarks/target/quick/benchmarks.jar:'benchmarks/target/quick/lib/*' \
    lv.screening.benchmarks.WholeCommand . "${ROUNDS:-0}" "$@"
