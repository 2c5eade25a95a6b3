package lv.screening.cli.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.screening.plan.PlanDomain;
import lv.screening.plan.PlanOffer;
import lv.screening.plan.SupportPlan;
import lv.screening.service.Contact;
import lv.screening.service.Service;

/** The sentences that every form of a plan shares. */
final class PlanFacts {
    private final SupportPlan plan;
    private final String language;

    PlanFacts(SupportPlan plan, String language) {
        this.plan = plan;
        this.language = language;
    }

    String word(PlanWords words) {
        return words.in(language);
    }

    String level() {
        return plan.level().isPresent() ? Integer.toString(plan.level().orElseThrow()) : word(PlanWords.LEVEL_OPEN);
    }

    String domain(PlanDomain domain) {
        String label = domain.scale().label().in(language);
        String band = domain.band();
        if (band != null) {
            return label + ": " + domain.scale().bandShown(band, language);
        }
        List<String> possible = domain.possible().stream()
                .map(each -> domain.scale().bandShown(each, language))
                .toList();
        return label + (possible.isEmpty() ? "" : ": " + String.join(" / ", possible));
    }

    String goal(PlanDomain domain) {
        return PlanWords.goal(domain.scale().domain(), language);
    }

    String offer(PlanOffer offer) {
        Service service = offer.suggestion().service();
        List<String> details = new ArrayList<>(List.of(service.name().in(language)));
        Contact contact = service.contact();
        String phone = contact.phone();
        String web = contact.web();
        if (phone != null && !details.get(0).contains(phone)) {
            details.add(phone);
        }
        if (web != null) {
            details.add(web);
        }
        String text = String.join(", ", details);
        if (offer.planned()) {
            text += " (" + word(PlanWords.PLANNED) + ")";
        } else if (offer.suggestion().isOutdated()) {
            text += " (" + word(PlanWords.OUTDATED) + ")";
        }
        return text;
    }

    String review() {
        LocalDate from = plan.reviewFrom();
        LocalDate to = plan.reviewTo();
        if (!plan.urgent().isEmpty()) {
            return word(PlanWords.REVIEW_TODAY) + " ________";
        }
        return Objects.equals(from, to)
                ? word(PlanWords.AT_LATEST) + " " + to
                : word(PlanWords.BETWEEN) + " " + from + " " + word(PlanWords.AND) + " " + to;
    }

    /** What people fill in. */
    List<String> decisions() {
        return List.of(
                word(PlanWords.CHILD_WISH),
                word(PlanWords.FAMILY_WISH),
                word(PlanWords.GOALS),
                word(PlanWords.WHO_WHEN),
                word(PlanWords.MEASURE),
                word(PlanWords.CONSENT),
                word(PlanWords.SIGNATURES));
    }
}
