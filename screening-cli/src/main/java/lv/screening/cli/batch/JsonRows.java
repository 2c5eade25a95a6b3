package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.json.AssessmentJson;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;
import org.jspecify.annotations.Nullable;

/** Results as JSON Lines. */
final class JsonRows implements RowWriter {
    private final Screener screener;
    private final KeptCells kept;
    private final List<String> keptNames;
    private final @Nullable String id;
    private final Services services;
    private final AssessmentJson json;

    JsonRows(
            Screener screener,
            KeptCells kept,
            List<String> keptNames,
            @Nullable String id,
            Services services,
            String language) {
        this.screener = screener;
        this.kept = kept;
        this.keptNames = keptNames;
        this.id = id;
        this.services = services;
        this.json = AssessmentJson.in(language, AssessmentJson.Layout.LINE);
    }

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public void write(ByteText out, ScoredBlock block, int row, RowReferrals found) {
        Map<String, String> respondent = new LinkedHashMap<>();
        List<Integer> columns = block.file().kept();
        for (int i = 0; i < columns.size(); i++) {
            String name = keptNames.get(i);
            respondent.put(name.equals(id) ? "id" : name, kept.text(block, row, columns.get(i)));
        }
        Assessment assessment = screener.assess(block.answers(), row);
        List<AnswerProblem> problems = new ArrayList<>();
        for (RowProblem each : block.problems(row)) {
            if (!each.problem().code().equals(AnswerProblem.NOT_ASKED)) {
                problems.add(each.problem());
            }
        }
        problems.addAll(assessment.problems());
        Assessment whole = new Assessment(
                assessment.questionnaire(),
                assessment.scales(),
                assessment.referrals(),
                assessment.undetermined(),
                problems,
                assessment.age());
        out.add(json.bytes(respondent, whole, referral -> services.forReferral(referral, found.area(), found.age())));
    }
}
