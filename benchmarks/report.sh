#!/bin/sh
# Times `screening report` beside `screening batch` on the same made-up rows; the two take turns.
#
# benchmarks/report.sh [ROWS [ROUNDS]]    number of rows (default 1000000), timed rounds (default 5)
# JAVA_HOME                               the JDK (otherwise the java on the PATH)
set -eu
cd "$(dirname "$0")/.."
rows=${1:-1000000}
rounds=${2:-5}
questionnaire=benchmarks/questionnaire
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

batch() {
    ./screening batch "$folder/rows.csv" -q $questionnaire --keep id --date 2026-11-22 --force -o "$folder/scores.csv" --quiet
}
report() {
    ./screening report "$folder/rows.csv" -q $questionnaire --date 2026-11-22 --force -o "$folder/report.html" --quiet
}
# Wall time in milliseconds. The exit code for refused answers is no failure here.
timed() {
    began=$(date +%s%N)
    "$1" || [ $? -eq 5 ]
    ended=$(date +%s%N)
    echo "$(((ended - began) / 1000000))" >>"$folder/$1"
}
median() {
    sort -n "$folder/$1" | awk '{ each[NR] = $1 } END { print each[int((NR + 1) / 2)] }'
}

./screening sample -q $questionnaire -n "$rows" --seed 1 -o "$folder/rows.csv" --force
batch >/dev/null 2>&1 || : # built, and its archive made, before anything is timed
round=0
while [ $round -lt "$rounds" ]; do
    timed batch
    timed report
    round=$((round + 1))
done
awk -v rows="$rows" -v rounds="$rounds" -v batch="$(median batch)" -v report="$(median report)" 'BEGIN {
    printf "%d rows, %d rounds, medians: batch %.2f s, report %.2f s, report : batch %.2f\n",
        rows, rounds, batch / 1000, report / 1000, report / batch
}'
