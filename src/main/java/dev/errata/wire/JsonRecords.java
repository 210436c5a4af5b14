package dev.errata.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Finds the values in a body of JSON, be it an array, one on each line, or all glued together. What is broken costs only itself: reading
 * goes on where the next one starts.
 */
final class JsonRecords {

    /** Takes one value: a map, a list or a plain one. */
    interface Taker {
        void take(Object value) throws UnreadableBody;
    }

    private final byte[] body;
    private final Records records;
    private final Taker taker;
    private final Braces braces;
    private int start;
    private boolean inside;

    private JsonRecords(byte[] body, Records records, Taker taker) {
        this.body = body;
        this.records = records;
        this.taker = taker;
        this.braces = new Braces(body);
    }

    static void read(byte[] body, int from, Records records, Taker taker) throws UnreadableBody {
        var reading = new JsonRecords(body, records, taker);
        int at = from;
        while (at >= 0 && at < body.length) {
            int next = reading.run(at);
            at = next < 0 ? next : Math.max(next, at + 1);
        }
    }

    /** Reads until the end or until something is broken; where to go on, or -1. */
    private int run(int from) throws UnreadableBody {
        start = from;
        inside = false;
        boolean read = false;
        try (var parser = JsonTree.FACTORY.createParser(body, from, body.length - from)) {
            int depth = 0;
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token == JsonToken.END_ARRAY) {
                    depth--;
                    continue;
                }
                start = from + (int) parser.currentTokenLocation().getByteOffset();
                if (token == JsonToken.START_ARRAY && depth == 0) {
                    depth++;
                    read = false;
                    continue;
                }
                inside = true;
                var value = JsonTree.value(parser);
                inside = false;
                read = true;
                if (value == null) {
                    records.bad("A record is null.");
                } else {
                    taker.take(value);
                }
            }
            return -1;
        } catch (IOException e) {
            return inside ? behindBroken(e) : behindOther(from, read);
        }
    }

    private int behindBroken(IOException e) throws UnreadableBody {
        records.bad(JsonTree.why(e));
        return body[start] == '{' || body[start] == '[' ? braces.next(start) : braces.behind(start);
    }

    /** Between two values stands something: a separator that JSON does not know, or what is not JSON. */
    private int behindOther(int from, boolean read) throws UnreadableBody {
        int end = read ? Math.max(braces.end(start, body.length), start + 1) : Math.max(start, from);
        int at = end;
        while (at < body.length && isSeparator(body[at])) {
            at++;
        }
        if (at == body.length) {
            return -1;
        }
        if (body[at] == '{' || (body[at] == '[' && at > from)) {
            return at;
        }
        records.bad("Between two records stands what is not JSON.");
        return braces.behind(at);
    }

    private static boolean isSeparator(byte b) {
        return b == ',' || b == ']' || b == '\0' || b == 0x1e || b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
