/** Scores early-risk questionnaires defined in YAML, and suggests referrals with reasons. */
@SuppressWarnings("requires-automatic") // Commons Math 3 is no named module, and nothing of it is in our signatures.
module lv.screening.core {
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;
    requires commons.math3;

    exports lv.screening.change;
    exports lv.screening.check;
    exports lv.screening.evaluate;
    exports lv.screening.expr;
    exports lv.screening.informant;
    exports lv.screening.model;
    exports lv.screening.plan;
    exports lv.screening.read;
    exports lv.screening.score;
    exports lv.screening.service;
    exports lv.screening.tune;
}
