package dev.errata.web;

import dev.errata.entry.Rate;
import dev.errata.feedback.Belief;
import dev.errata.feedback.EntryBelief.RatedBelief;

/**
 * What is believed of a rate, with what it is made of.
 *
 * @param authored the author's percentage
 * @param cases the author's, behind that
 * @param fails whether it is the rate of failing
 * @param version product and version that {@code gauge} is for, where readers spoke of that; else empty
 * @param onIt readers' voices on that version
 * @param workedOnIt how many of them said that it works
 * @param overall for all versions alike
 */
record Rating(
        Gauge gauge, int authored, int cases, boolean fails, String version, int workedOnIt, int onIt, Gauge overall) {

    static Rating works(RatedBelief rated, Rate authored, int cases) {
        return new Rating(
                Gauge.of(rated.belief()),
                Gauge.percent(authored.value()),
                cases,
                false,
                rated.software(),
                rated.worked(),
                rated.worked() + rated.failed(),
                Gauge.of(rated.overall()));
    }

    static Rating of(Belief belief, Rate authored, int cases) {
        return plain(belief, authored, cases, false);
    }

    static Rating fails(Belief belief, Rate authored, int cases) {
        return plain(belief, authored, cases, true);
    }

    private static Rating plain(Belief belief, Rate authored, int cases, boolean fails) {
        var gauge = Gauge.of(belief);
        return new Rating(gauge, Gauge.percent(authored.value()), cases, fails, "", 0, 0, gauge);
    }

    /** Whether no reader spoke yet. */
    public boolean estimate() {
        return gauge.reports() == 0;
    }
}
