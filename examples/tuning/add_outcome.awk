# Adds a made-up outcome and group to a file of 'screening sample -q gad7': the more nervousness and worry, the likelier.
BEGIN {
    FS = OFS = ","
    points["several_days"] = 1; points["more_than_half"] = 2; points["nearly_every_day"] = 3
}
NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i; print $0, "later_help", "sex"; next }
{
    sum = points[$place["nervous"]] + points[$place["cannot_stop_worry"]]
    draw = (NR * 7919 % 1009) / 1009 # the same on every machine
    print $0, (draw < 1 / (1 + exp(2.5 - sum)) ? 1 : 0), (NR % 2 ? "girl" : "boy")
}
