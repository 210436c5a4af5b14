package dev.errata.event;

import java.util.List;

/**
 * A received text, read: masked, split and assembled.
 *
 * @param masked the whole text with its secrets masked; what may be stored and shown
 * @param events every line of the text belongs to exactly one, in order; blank lines to none
 * @param lineCount physical lines of the text
 */
public record Transcript(Masked masked, List<Event> events, int lineCount) {

    public Transcript {
        events = List.copyOf(events);
    }
}
