package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.List;

/** What the cells of an item with several choices say of their coding. */
final class BoxCoding {
    private BoxCoding() {}

    /** @param samples the boxes of one item, or its list */
    static List<Finding> of(List<ItemSample> samples) {
        List<ItemSample> given = samples.stream()
                .filter(each -> each.given() >= DataAudit.THROUGHOUT)
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!given.isEmpty()
                && given.stream().allMatch(each -> each.isWhole() && each.min() >= 1 && each.max() <= 2)
                && given.stream().anyMatch(ItemSample::isOneTwo)) {
            findings.add(new Finding(
                    Finding.ONE_TWO,
                    DataAudit.items(given)
                            + ": 1 and 2, where a box has 1 for ticked and 0 for not ticked; 2 usually means"
                            + " not ticked, and is refused as it stands: write 0 for it, if the survey's key says so"));
            return findings;
        }
        List<ItemSample> refused = samples.stream()
                .filter(each -> each.given() >= DataAudit.THROUGHOUT && each.refused() * 2L > each.given())
                .toList();
        if (!refused.isEmpty()) {
            findings.add(new Finding(
                    Finding.WORDS,
                    DataAudit.items(refused) + ": what is neither ticked nor not ticked for "
                            + DataAudit.refused(refused)
                            + "; expected 1 and 0, yes and no, or a list of the ticked codes: export codes, or write"
                            + " these"));
        }
        return findings;
    }
}
