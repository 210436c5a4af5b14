package dev.errata.event;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.List;
import java.util.Optional;

/** Node and browsers: the source line with a caret, the error, its frames, and its properties in braces with "[cause]". */
final class NodeTrace implements TraceFormat {

    private static final int LONGEST_PROPERTIES = 400;

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        if (Frames.kind(TraceFormat.text(lines, at)) != Kind.NODE) {
            return Optional.empty();
        }
        int headline = TraceFormat.headlineOf(lines, at, floor);
        int start = preambleStart(lines, headline, floor);
        var roles = new Roles(start);
        roles.set(at, Role.FRAME);
        if (headline < at) {
            roles.set(headline, Role.HEADLINE);
        }
        read(lines, at, roles);
        return Optional.of(roles.claim(Kind.NODE));
    }

    private static void read(List<Cleaned> lines, int first, Roles roles) {
        int at = first;
        int cause = -1;
        int open = 0;
        int propertiesEnd = first;
        while (at < lines.size()) {
            String text = lines.get(at).text();
            String start = text.strip();
            if (Frames.kind(text) == Kind.NODE || start.endsWith("lines matching cause stack trace ...")) {
                roles.set(at, Role.FRAME);
            } else if (isCause(start)) {
                roles.set(at, Role.LINK);
                cause = at;
            } else if (open > 0 && at < propertiesEnd && !TraceFormat.isNewRecord(lines, first, at)) {
                roles.set(at, Role.DETAIL);
            } else if (start.startsWith("Node.js v")) {
                roles.set(at, Role.SUMMARY);
            } else if (!isBlankBeforeVersion(lines, at)) {
                break;
            }
            if (open == 0) {
                propertiesEnd = at + LONGEST_PROPERTIES;
            }
            open = Math.max(
                    0, open + (start.endsWith("{") || start.endsWith("[") ? 1 : 0) - (isClosing(start) ? 1 : 0));
            at++;
        }
        if (cause >= 0) {
            roles.set(cause, Role.CAUSE);
        }
    }

    private static boolean isBlankBeforeVersion(List<Cleaned> lines, int at) {
        return lines.get(at).isBlank() && TraceFormat.text(lines, at + 1).startsWith("Node.js v");
    }

    private static boolean isCause(String start) {
        return start.startsWith("[cause]: ") || start.startsWith("Caused by: ") || start.startsWith("[errors]: ");
    }

    private static boolean isClosing(String start) {
        return start.startsWith("}") || start.startsWith("]");
    }

    /** The throwing line, its caret and its place, which Node prints above the error. */
    private static int preambleStart(List<Cleaned> lines, int headline, int floor) {
        int caret = headline - 1;
        if (caret > floor && lines.get(caret).isBlank()) {
            caret--;
        }
        if (caret - 2 < floor || !isCaret(lines.get(caret).text())) {
            return headline;
        }
        String place = lines.get(caret - 2).text();
        int colon = place.lastIndexOf(':');
        return colon > 0 && Characters.digits(place, colon + 1, 1, 8) == place.length() ? caret - 2 : headline;
    }

    private static boolean isCaret(String text) {
        String carets = text.strip();
        return !carets.isEmpty() && carets.length() < 300 && carets.chars().allMatch(c -> c == '^' || c == '~');
    }
}
