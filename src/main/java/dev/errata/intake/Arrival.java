package dev.errata.intake;

import java.time.Instant;
import java.util.List;

/**
 * What came from one sender in the last minutes, to this node.
 *
 * @param source the name that it goes by
 * @param format the protocol that it speaks
 * @param client what it calls itself; may be empty
 * @param requests that were taken
 * @param records that came in them
 * @param looked of these: those worth a look; the others say themselves that nothing is wrong
 * @param bad records that could not be read
 * @param refused requests that were not taken
 * @param last when it was heard last
 * @param glimpses of records, latest first
 */
public record Arrival(
        String source,
        String format,
        String client,
        long requests,
        long records,
        long looked,
        long bad,
        long refused,
        Instant last,
        List<Glimpse> glimpses) {

    /**
     * The start of one record.
     *
     * @param text secrets masked, one line
     */
    public record Glimpse(Instant at, String severity, String service, String text) {}

    /**
     * Something that was wrong.
     *
     * @param status the HTTP status that the request was answered with
     * @param why one sentence that says how to mend it
     */
    public record Trouble(Instant at, String source, String format, String client, int status, String why) {}

    public Arrival {
        glimpses = List.copyOf(glimpses);
    }
}
