package lv.screening.service;

import java.util.List;

/**
 * The answer to a {@link ServiceQuery}.
 *
 * @param needs one match for each need, in the order asked
 */
public record Suggestions(List<NeedMatch> needs) {
    /** Suggestions with a copy of the list. */
    public Suggestions {
        needs = List.copyOf(needs);
    }

    /** The services to suggest, each once, by need, and within a need the nearest first; outdated ones included. */
    public List<Service> services() {
        return needs.stream()
                .flatMap(match -> match.available().stream())
                .map(Suggestion::service)
                .distinct()
                .toList();
    }

    /** The services that are only announced, each once, in the same order. */
    public List<Service> planned() {
        return needs.stream()
                .flatMap(match -> match.planned().stream())
                .map(Suggestion::service)
                .distinct()
                .toList();
    }

    /** The needs that no existing service meets, in the order asked. */
    public List<String> unmet() {
        return needs.stream()
                .filter(match -> !match.isMet())
                .map(NeedMatch::need)
                .toList();
    }
}
