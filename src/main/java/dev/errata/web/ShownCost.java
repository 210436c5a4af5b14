package dev.errata.web;

import dev.errata.match.Quarantine;
import dev.errata.match.Toll;

/**
 * What an entry's regex costs those who look errors up here.
 *
 * @param candidates lines that were looked at for it
 * @param each how long one takes, in microseconds; empty where that is not known
 * @param off why it is switched off; empty where it is not
 * @param figure that shows why
 */
record ShownCost(boolean known, String candidates, String hits, String each, String off, String figure) {

    private static final double MICROS = 1_000;

    static ShownCost of(Toll toll, Quarantine quarantine) {
        return new ShownCost(
                toll.candidates() > 0 && !quarantine.isOn(),
                Figures.whole(toll.candidates()),
                Figures.whole(toll.hits()),
                toll.nanosEach() == 0 ? "" : Figures.rounded(toll.nanosEach() / MICROS),
                quarantine.isOn() ? Tokens.of(quarantine.reason()) : "",
                Figures.whole(quarantine.figure()));
    }
}
