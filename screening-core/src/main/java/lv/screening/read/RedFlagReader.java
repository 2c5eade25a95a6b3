package lv.screening.read;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.Referral;
import lv.screening.service.RedFlag;

/** Makes the section {@code red_flags} of a catalogue file into signs; what is wrong is noted. */
final class RedFlagReader {
    private static final List<Referral.Urgency> URGENCIES = List.of(Referral.Urgency.NOW, Referral.Urgency.SAME_DAY);

    private RedFlagReader() {}

    static List<RedFlag> read(List<YamlNode.Entry> entries, Findings findings) {
        List<RedFlag> flags = new ArrayList<>();
        for (YamlNode.Entry entry : entries) {
            String id = entry.key().text();
            Fields fields = Fields.of(
                    entry.value(),
                    "/red_flags/" + id,
                    findings,
                    "name",
                    "signs",
                    "urgency",
                    "step",
                    "law",
                    "services",
                    "referrals",
                    "source",
                    "note");
            if (fields != null) {
                fields.required("urgency");
                flags.add(new RedFlag(
                        id,
                        fields.requiredText("name"),
                        fields.text("signs"),
                        fields.choice("urgency", URGENCIES, Referral.Urgency.NOW),
                        fields.requiredText("step"),
                        fields.text("law"),
                        fields.words("services", "the id of a service"),
                        fields.words("referrals", "the id of a referral of a questionnaire"),
                        fields.words("source", "the id of a source"),
                        fields.text("note")));
            }
        }
        return flags;
    }
}
