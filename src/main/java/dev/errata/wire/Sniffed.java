package dev.errata.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs of which nobody says what they are: JSON as an array, as lines or glued together, GELF, MessagePack, or lines of text. The body
 * itself tells; the content type is asked only where it does not. Stateless.
 */
public final class Sniffed {

    private final byte[] body;
    private final Records records = new Records();
    private final FieldLookup lookup;

    private Sniffed(byte[] body, Assumed assumed) {
        this.body = body;
        this.lookup = new FieldLookup(assumed, records);
    }

    /**
     * Decodes a body. Text is decoded to one record a line, and blank lines are left out: joining them is for who sees all of a stream.
     *
     * @param contentType value of that header; may be empty
     * @throws UnreadableBody if it means to be a format, and not one record can be read
     */
    public static Decoded of(byte[] body, String contentType, Assumed assumed) throws UnreadableBody {
        byte[] plain = inUtf8(body, contentType);
        String type = contentType.toLowerCase(Locale.ROOT);
        var decoded = new Sniffed(plain, assumed).decode(type);
        if (!decoded.bad().isEmpty() && !isMsgpack(plain, type) && !Utf8.isValid(plain)) {
            return new Sniffed(Utf8.mended(plain), assumed).decode(type);
        }
        return decoded;
    }

    /** Decodes lines of text, whatever they look like. */
    static Decoded ofText(byte[] body, Assumed assumed) throws UnreadableBody {
        var sniffed = new Sniffed(body, assumed);
        sniffed.lines();
        return sniffed.records.decoded();
    }

    private static byte[] inUtf8(byte[] body, String contentType) {
        var charset = marked(body);
        if (charset == null) {
            charset = named(contentType);
        }
        return charset == null ? body : new String(body, charset).getBytes(StandardCharsets.UTF_8);
    }

    /** Windows tools mark UTF-16 at the start. */
    private static @Nullable Charset marked(byte[] body) {
        boolean two = body.length >= 2;
        boolean big = two && body[0] == (byte) 0xfe && body[1] == (byte) 0xff;
        boolean little = two && body[0] == (byte) 0xff && body[1] == (byte) 0xfe;
        return big || little ? StandardCharsets.UTF_16 : null;
    }

    private static @Nullable Charset named(String contentType) {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int end = contentType.indexOf(';', at);
        String name = contentType
                .substring(at + "charset=".length(), end < 0 ? contentType.length() : end)
                .replace("\"", "")
                .strip();
        try {
            var charset = Charset.forName(name);
            return charset.equals(StandardCharsets.UTF_8) ? null : charset;
        } catch (IllegalArgumentException e) {
            // Unknown: most likely it is UTF-8 nonetheless.
            return null;
        }
    }

    private Decoded decode(String contentType) throws UnreadableBody {
        if (isMsgpack(body, contentType)) {
            MsgpackRecords.read(body, records, this::take);
            return orUnreadable();
        }
        int at = start();
        if (at == body.length) {
            return records.decoded();
        }
        if (!isJson(at)) {
            lines();
            return records.decoded();
        }
        JsonRecords.read(body, at, records, this::take);
        if (!records.isEmpty() || contentType.contains("json") || isCertainlyJson(at)) {
            return orUnreadable();
        }
        return ofText(body, lookup.assumed());
    }

    private Decoded orUnreadable() throws UnreadableBody {
        if (records.isEmpty() && records.hasBad()) {
            throw new UnreadableBody(records.firstFault());
        }
        return records.decoded();
    }

    /** No text starts with such a byte, in UTF-8. */
    private static boolean isMsgpack(byte[] body, String contentType) {
        int first = body.length == 0 ? 0 : body[0] & 0xff;
        boolean container = (first >= 0x80 && first <= 0x9f) || (first >= 0xdc && first <= 0xdf);
        return container && (first <= 0x9f || contentType.contains("msgpack"));
    }

    /** Behind a byte order mark and blanks. */
    private int start() {
        int at = body.length >= 3 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb && body[2] == (byte) 0xbf ? 3 : 0;
        return skipBlanks(at);
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < body.length && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        return at;
    }

    /** A text may start with a brace or, more often, with a bracket. */
    private boolean isJson(int at) {
        int next = skipBlanks(at + 1);
        char second = next < body.length ? (char) body[next] : ' ';
        return body[at] == '{' || (body[at] == '[' && "{[\"]".indexOf(second) >= 0);
    }

    private boolean isCertainlyJson(int at) {
        int next = skipBlanks(at + 1);
        char second = next < body.length ? (char) body[next] : ' ';
        return body[at] == '{' ? second == '"' || second == '}' : second == '{' || second == ']';
    }

    private void take(Object value) throws UnreadableBody {
        switch (value) {
            case Map<?, ?> record when record.isEmpty() -> records.bad("A record is empty.");
            case Map<?, ?> request
            when request.get("resourceLogs") instanceof List<?> ->
                new OtlpJson(records).read(JsonTree.checked(request));
            case Map<?, ?> record -> lookup.add(JsonTree.checked(record));
            case String line -> lookup.add(line);
            case List<?> list -> takeList(list);
            default -> records.bad("A record is neither an object nor a text.");
        }
    }

    /** Fluent Bit's and Fluentd's pair of a time, which may have more beside it, and a record; or a list of records. */
    private void takeList(List<?> list) throws UnreadableBody {
        if (list.size() == 2 && !(list.get(0) instanceof Map) && list.get(1) instanceof Map<?, ?> record) {
            Object time = list.get(0) instanceof List<?> more && !more.isEmpty() ? more.getFirst() : list.get(0);
            lookup.add(JsonTree.checked(record), time);
            return;
        }
        if (list.isEmpty()) {
            records.bad("A record is empty.");
        }
        for (Object element : list) {
            take(element);
        }
    }

    private void lines() throws UnreadableBody {
        int from = start();
        while (from < body.length) {
            int end = from;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            String line = Utf8.text(body, from, end - from);
            if (!line.isBlank()) {
                lookup.add(line);
            }
            from = end + 1;
        }
    }
}
