package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Channel;
import dev.errata.feedback.Outcome;

/**
 * What somebody says came of an answer, as a door hears it.
 *
 * @param matchId of the answer
 * @param entry one that the answer shows
 * @param workaround id of the workaround that it is about; empty where it is about something else
 * @param deadEnd id of the dead end that it is about; empty where it is about something else
 * @param reporter any name that the same person has again next time, 1 to 200 characters
 * @param address where it came from, so that a crowd from one place counts little
 * @param note in the reporter's words, as they were typed
 */
public record OutcomeReport(
        String matchId,
        EntryId entry,
        String workaround,
        String deadEnd,
        Outcome outcome,
        String reporter,
        String address,
        Channel channel,
        String note) {}
