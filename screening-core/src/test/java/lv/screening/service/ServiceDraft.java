package lv.screening.service;

import java.time.LocalDate;
import java.util.List;
import lv.screening.model.Target;
import lv.screening.model.Text;

/** A service for tests: a national one for the child, checked lately, until something else is said. */
public final class ServiceDraft {
    private final String id;
    private final List<String> meets;
    private List<Target> target = List.of(Target.CHILD);
    private Ages ages = new Ages(0, 17);
    private Where where = Where.NATIONAL;
    private List<Service.Route> route = List.of(Service.Route.SELF);
    private Service.Status status = Service.Status.RUNNING;
    private List<String> source = List.of("invented");
    private String checked = "2026-06-30";
    private Validity valid = Validity.UNLIMITED;
    private Text note = Text.NONE;

    private ServiceDraft(String id, List<String> meets) {
        this.id = id;
        this.meets = meets;
    }

    public static ServiceDraft service(String id, String... meets) {
        return new ServiceDraft(id, List.of(meets));
    }

    public ServiceDraft target(Target... whom) {
        target = List.of(whom);
        return this;
    }

    public ServiceDraft ages(int min, int max) {
        ages = new Ages(min, max);
        return this;
    }

    public ServiceDraft regions(String... regions) {
        where = Where.in(List.of(regions), List.of());
        return this;
    }

    public ServiceDraft municipalities(String... municipalities) {
        where = Where.in(List.of(), List.of(municipalities));
        return this;
    }

    public ServiceDraft nowhere() {
        where = Where.in(List.of(), List.of());
        return this;
    }

    public ServiceDraft noRoute() {
        route = List.of();
        return this;
    }

    public ServiceDraft status(Service.Status other) {
        status = other;
        return this;
    }

    public ServiceDraft source(String... ids) {
        source = List.of(ids);
        return this;
    }

    public ServiceDraft checked(String day) {
        checked = day;
        return this;
    }

    public ServiceDraft from(String day) {
        valid = new Validity(LocalDate.parse(day), valid.to());
        return this;
    }

    public ServiceDraft to(String day) {
        valid = new Validity(valid.from(), LocalDate.parse(day));
        return this;
    }

    public ServiceDraft note(Text text) {
        note = text;
        return this;
    }

    public Service build() {
        return new Service(
                id,
                Text.of(id),
                Service.Kind.SUPPORT_GROUP,
                Service.Sector.WELFARE,
                meets,
                target,
                ages,
                where,
                route,
                Contact.NONE,
                Text.NONE,
                Text.NONE,
                status,
                source,
                checked.isEmpty() ? null : LocalDate.parse(checked),
                valid,
                note);
    }
}
