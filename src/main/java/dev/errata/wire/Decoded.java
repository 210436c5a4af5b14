package dev.errata.wire;

import java.util.List;

/**
 * What a body held.
 *
 * @param records those that could be read, in order
 * @param bad those that could not
 */
public record Decoded(List<LogRecord> records, List<BadRecord> bad) {

    /**
     * A record that could not be read.
     *
     * @param index among all records of the body, from 0
     * @param why one sentence, for the sender; never quotes what was sent
     */
    public record BadRecord(int index, String why) {}

    public Decoded {
        records = List.copyOf(records);
        bad = List.copyOf(bad);
    }
}
