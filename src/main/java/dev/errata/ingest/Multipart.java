package dev.errata.ingest;

import dev.errata.wire.UnreadableBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes {@code multipart/form-data} apart, as curl sends files. The parts of it are not decoded. */
final class Multipart {

    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] body;
    private final byte[] mark;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * One part of a body.
     *
     * @param file whether it has the name of a file
     * @param type its own media type; may be empty
     * @param from where its content starts
     * @param to where it ends
     */
    record Part(boolean file, String type, int from, int to) {

        byte[] body(byte[] whole) {
            return Arrays.copyOfRange(whole, from, to);
        }
    }

    /** What separates the parts; empty where the body is none of these. */
    static Optional<String> boundary(String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Optional.empty();
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("boundary=");
        if (at < 0) {
            return Optional.empty();
        }
        var boundary = contentType.substring(at + "boundary=".length()).strip();
        if (boundary.startsWith("\"")) {
            int end = boundary.indexOf('"', 1);
            return end < 0 ? Optional.empty() : Optional.of(boundary.substring(1, end));
        }
        int end = boundary.indexOf(';');
        return Optional.of(end < 0 ? boundary : boundary.substring(0, end).strip())
                .filter(it -> !it.isEmpty());
    }

    /** The parts that are files; where none is, all of them. */
    static List<Part> logs(byte[] body, String boundary) throws UnreadableBody {
        var parts = new Multipart(body, boundary).parts();
        if (parts.isEmpty()) {
            throw new UnreadableBody("The body has no part between the boundaries that its content type names.");
        }
        var files = parts.stream().filter(Part::file).toList();
        return files.isEmpty() ? parts : files;
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        int at = find(mark, 0);
        while (at >= 0 && !endsAt(at + mark.length)) {
            int head = at + mark.length;
            int next = find(mark, head);
            int blank = find(BLANK_LINE, head);
            if (next < 0 || blank < 0 || blank > next) {
                break;
            }
            var headers = new String(body, head, blank - head, StandardCharsets.UTF_8);
            // The line break before a boundary belongs to the boundary.
            int from = blank + BLANK_LINE.length;
            parts.add(new Part(
                    headers.toLowerCase(Locale.ROOT).contains("filename="),
                    type(headers),
                    from,
                    Math.max(from, next - 2)));
            at = next;
        }
        return parts;
    }

    private static String type(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("");
    }

    /** The last boundary has two hyphens behind it. */
    private boolean endsAt(int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private int find(byte[] what, int from) {
        for (int at = from; at <= body.length - what.length; at++) {
            if (body[at] == what[0] && Arrays.equals(body, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
