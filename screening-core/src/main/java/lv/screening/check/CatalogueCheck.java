package lv.screening.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.screening.expr.NearNames;
import lv.screening.model.Population;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Target;
import lv.screening.model.Text;
import lv.screening.service.Catalogue;
import lv.screening.service.Freshness;
import lv.screening.service.KnownGap;
import lv.screening.service.RedFlag;
import lv.screening.service.Service;
import lv.screening.service.Validity;

/** Finds what is doubtful in a valid catalogue. Every problem is a warning or a note. Thread-safe. */
public final class CatalogueCheck {
    private final Catalogue catalogue;
    private final LocalDate date;
    private final KnownGaps gaps;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();

    private CatalogueCheck(Catalogue catalogue, LocalDate date) {
        this.catalogue = catalogue;
        this.date = date;
        gaps = new KnownGaps(catalogue, date);
    }

    /**
     * What is doubtful in the catalogue itself: no licence, entries that are stale, have ended or should have begun, services
     * without a source, needs that no service meets, texts that lack a language, reasons for known gaps that are out of date or
     * explain nothing. A reason that holds is a note.
     *
     * @param catalogue the catalogue; of several files, all of them together
     * @param date the day on which entries are outdated or not
     * @return warnings and notes with paths of the catalogue, by its parts and within them in the order of the files
     */
    public static List<Problem> entries(Catalogue catalogue, LocalDate date) {
        CatalogueCheck check = new CatalogueCheck(catalogue, date);
        check.entries();
        return List.copyOf(check.problems);
    }

    /**
     * The needs that a questionnaire's referrals name and that nobody in the catalogue can meet on a day: those that the
     * catalogue does not know, and those for which no existing service is for anybody of the referral at an age of the
     * questionnaire's population. Areas are not looked at; see {@link lv.screening.service.Coverage}. Where the catalogue gives
     * a reason for a need that planned services alone meet, and the reason holds on the day, it is a note.
     *
     * @return warnings, and one note for each need so explained, with paths of the questionnaire, in the order of its referrals
     */
    public static List<Problem> referrals(Catalogue catalogue, Questionnaire questionnaire, LocalDate date) {
        CatalogueCheck check = new CatalogueCheck(catalogue, date);
        check.referrals(questionnaire);
        return List.copyOf(check.problems);
    }

    private void referrals(Questionnaire questionnaire) {
        for (Referral referral : questionnaire.definition().referrals()) {
            referral(referral, questionnaire.definition().population());
        }
    }

    /**
     * The reasons for known gaps that hold on a day although no referral of the questionnaires runs into the gap.
     *
     * @param questionnaires all that the catalogue is meant for
     * @return warnings with paths of the catalogue, in the order of the files
     */
    public static List<Problem> idleGaps(Catalogue catalogue, List<Questionnaire> questionnaires, LocalDate date) {
        CatalogueCheck check = new CatalogueCheck(catalogue, date);
        questionnaires.forEach(check::referrals);
        return catalogue.definition().knownGaps().stream()
                .filter(gap -> !check.explained.contains(gap.need()))
                .map(check.gaps::judged)
                .filter(problem -> problem.severity() == Problem.Severity.NOTE)
                .map(problem -> Problem.warning(
                        "gap_idle",
                        problem.path(),
                        "no referral of the questionnaires needs what this entry explains; remove it"))
                .toList();
    }

    private void entries() {
        text("/title", catalogue.definition().title());
        if (catalogue.definition().licence().isEmpty()) {
            warn("licence_missing", "/licence", "the catalogue names no licence; say on which terms others may use it");
        }
        catalogue.areas().all().forEach(area -> text("/areas/" + area.id() + "/name", area.name()));
        Set<String> met = new HashSet<>();
        catalogue.services().forEach(service -> met.addAll(service.meets()));
        catalogue.needs().forEach((need, name) -> {
            String path = "/needs/" + need;
            text(path, name);
            if (!met.contains(need)) {
                warn("need_unmet", path, "no service meets the need '" + need + "'; add one, or remove the need");
            }
        });
        catalogue.services().forEach(this::service);
        catalogue.redFlags().forEach(this::redFlag);
        catalogue.definition().knownGaps().forEach(this::knownGap);
    }

    private void knownGap(KnownGap gap) {
        String path = "/known_gaps/" + gap.need();
        if (gap.source().isEmpty()) {
            noSource(path, gap.need());
        }
        text(path + "/reason", gap.reason());
        problems.add(gaps.judged(gap));
    }

    private void noSource(String path, String id) {
        warn("source_missing", path, "'" + id + "' names no source; say with 'source' where the entry is from");
    }

    private void redFlag(RedFlag flag) {
        String path = "/red_flags/" + flag.id();
        if (flag.source().isEmpty()) {
            noSource(path, flag.id());
        }
        text(path + "/name", flag.name());
        text(path + "/signs", flag.signs());
        text(path + "/step", flag.step());
        text(path + "/law", flag.law());
        text(path + "/note", flag.note());
    }

    private void service(Service service) {
        String path = "/services/" + service.id();
        if (service.source().isEmpty()) {
            noSource(path, service.id());
        }
        Validity valid = service.valid();
        Freshness freshness = service.freshness(date);
        if (freshness == Freshness.ENDED) {
            warn(
                    "service_ended",
                    path + "/valid",
                    "'" + service.id() + "' ended on " + valid.to() + "; remove it, or set the new last day");
        } else if (freshness == Freshness.STALE) {
            warn(
                    "service_stale",
                    path + "/checked",
                    "'" + service.id() + "' was last checked on " + service.checked()
                            + ", more than " + Freshness.MONTHS + " months before " + date
                            + "; compare it with its source and set 'checked'");
        }
        if (service.status() == Service.Status.PLANNED && valid.from() != null && !valid.beginsAfter(date)) {
            warn(
                    "service_overdue",
                    path + "/status",
                    "'" + service.id() + "' is planned, but its first day, " + valid.from() + ", is not after " + date
                            + "; set 'status: running' or another first day");
        }
        text(path + "/name", service.name());
        text(path + "/cost", service.cost());
        text(path + "/hours", service.hours());
        text(path + "/note", service.note());
    }

    private void text(String path, Text text) {
        List<String> languages = catalogue.definition().languages();
        List<String> missing =
                languages.stream().filter(language -> !text.isIn(language)).toList();
        if (!missing.isEmpty()) {
            warn(
                    "translation_missing",
                    path,
                    "the text is missing in " + String.join(", ", missing) + "; the languages of the catalogue are "
                            + String.join(", ", languages));
        }
    }

    private void referral(Referral referral, Population population) {
        String path = "/referrals/" + referral.id() + "/needs";
        for (String need : new LinkedHashSet<>(referral.needs())) {
            if (!catalogue.needs().containsKey(need)) {
                warn(
                        "referral_need_unknown",
                        path,
                        "the catalogue " + catalogue.reference() + " does not know the need '" + need + "'"
                                + NearNames.advice(need, catalogue.needs().keySet()));
                continue;
            }
            List<Service> suitable = catalogue.services().stream()
                    .filter(service -> service.meets().contains(need) && suits(service, referral, population))
                    .filter(service -> service.freshness(date) != Freshness.ENDED)
                    .toList();
            boolean onlyPlanned = suitable.stream().allMatch(service -> service.isPlanned(date));
            Problem known = onlyPlanned ? gaps.explained(need, path, suitable).orElse(null) : null;
            if (known != null && explained.add(need)) {
                problems.add(known);
            } else if (known == null && onlyPlanned) {
                List<String> planned = suitable.stream().map(Service::id).toList();
                warn(
                        "referral_need_unmet",
                        path,
                        "the need '" + need + "' of the referral '" + referral.id() + "' is met by "
                                + (planned.isEmpty()
                                        ? "nobody"
                                        : "planned services only (" + String.join(", ", planned) + ")")
                                + " in the catalogue " + catalogue.reference() + " on " + date
                                + " for those it names, ages "
                                + population.minAge().toPlainString() + ".."
                                + population.maxAge().toPlainString());
            }
        }
    }

    private static boolean suits(Service service, Referral referral, Population population) {
        boolean ages = BigDecimal.valueOf(service.ages().min()).compareTo(population.maxAge()) <= 0
                && BigDecimal.valueOf(service.ages().max() + 1L).compareTo(population.minAge()) > 0;
        List<Target> asked = referral.target();
        return ages && (asked.isEmpty() || service.target().stream().anyMatch(asked::contains));
    }

    private void warn(String code, String path, String message) {
        problems.add(Problem.warning(code, path, message));
    }
}
