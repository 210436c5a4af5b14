package dev.errata.wire;

import dev.errata.event.Severity;
import dev.errata.wire.LogRecord.Emitter;

/** What a request says of all its records beside its body, such as in its address or its headers; it counts where a record is silent. */
public record Assumed(Emitter emitter, Severity severity) {

    public static final Assumed NOTHING = new Assumed(Emitter.UNKNOWN, Severity.UNKNOWN);
}
