package dev.errata.event;

import java.util.List;

/**
 * A received text, read: masked, split and assembled.
 *
 * @param masked the whole text with its secrets masked; what may be stored and shown
 * @param events in the order of their first lines; every line of the text belongs to exactly one, blank lines to none
 * @param lineCount physical lines of the text, ended by LF or CR LF; an empty text has none
 */
public record Transcript(Masked masked, List<Event> events, int lineCount) {

    public Transcript {
        events = List.copyOf(events);
    }
}
