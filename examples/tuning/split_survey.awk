# Takes one part of a survey, and adds "any_use": 1 for whoever ever used cannabis, alcohol or tobacco.
#   awk -v seed=1 -v share=0.6 -v part=learn -f split_survey.awk survey.csv
# part is "learn" (that share of the rows) or "check" (the rest). A row's part depends on its number and the seed alone: three
# steps of the generator of Park and Miller (1988), exact in the arithmetic of every awk.
BEGIN { FS = OFS = "," }
NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i; print $0, "any_use"; next }
{
    draw = (NR - 1 + seed * 104729) % 2147483647
    for (i = 0; i < 3; i++) draw = draw * 16807 % 2147483647
    if ((draw / 2147483647 < share) == (part == "learn"))
        print $0, ($place["MRJFLAG"] + $place["ALCFLAG"] + $place["TOBFLAG"] > 0 ? 1 : 0)
}
