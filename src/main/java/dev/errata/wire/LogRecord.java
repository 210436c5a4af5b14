package dev.errata.wire;

import dev.errata.event.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * One record as a pipeline sent it.
 *
 * @param time when it happened by the sender's word; empty where it does not say
 * @param text what is to be looked at: the message with its stack trace, lines separated by LF; may hold secrets
 */
public record LogRecord(Optional<Instant> time, Severity severity, String text, Emitter emitter) {

    /**
     * Who wrote the record. All are empty where unknown.
     *
     * @param service name of the program
     * @param version of that program
     * @param stream names the one sequence of lines it is part of, such as a host with a file or a container: lines of a trace that was
     *     split into records are only joined within one stream
     */
    public record Emitter(String service, String version, String stream) {

        public static final Emitter UNKNOWN = new Emitter("", "", "");
    }
}
