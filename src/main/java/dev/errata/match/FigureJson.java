package dev.errata.match;

import dev.errata.match.AnswerJson.BeliefJson;

/** What is believed of one thing, as it goes over the wire: a rate, or the confidence in an entry. */
public sealed interface FigureJson permits RateJson, BeliefJson {

    double value();

    double low();

    double high();
}
