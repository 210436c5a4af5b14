package dev.errata.ingest;

import dev.errata.wire.UnreadableBody;
import java.util.Locale;

/** Those who send alerts and events, look at the status alone and keep the answer, at most, for a person to read. */
final class HookProtocol implements Protocol {

    private final Reader reader;
    private final Problems problems;
    private final String format;

    /** Reads the body of one kind. */
    interface Reader {
        Reading read(Request request) throws UnreadableBody;
    }

    HookProtocol(Endpoint endpoint, Reader reader, Problems problems) {
        this.format = endpoint.name().toLowerCase(Locale.ROOT);
        this.reader = reader;
        this.problems = problems;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        return reader.read(request);
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        return problems.of(mishap);
    }
}
