package dev.errata.event;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.List;
import java.util.Optional;

/** PHP: numbered frames below "Stack trace:", an exception that wraps another behind "Next", and "thrown in" at the end. */
final class PhpTrace implements TraceFormat {

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        boolean header = isHeader(text) && isFrame(TraceFormat.text(lines, at + 1));
        if (!header && !isFrame(text)) {
            return Optional.empty();
        }
        int headline = headlineOf(lines, at, floor);
        return Optional.of(read(lines, headline, at));
    }

    private static int headlineOf(List<Cleaned> lines, int at, int floor) {
        for (int i = at - 1; i >= Math.max(floor, at - REACH) && !lines.get(i).isBlank(); i--) {
            String text = lines.get(i).text();
            if (text.contains("Uncaught ") || ExceptionNames.isStatement(text) || text.contains("{\"exception\":")) {
                return i;
            }
        }
        return at > floor && !lines.get(at - 1).isBlank() ? at - 1 : at;
    }

    private static Claim read(List<Cleaned> lines, int headline, int first) {
        var roles = new Roles(headline);
        roles.set(headline, Role.HEADLINE);
        int at = first;
        int next = -1;
        while (at < lines.size()) {
            String text = lines.get(at).text();
            String start = text.stripLeading();
            if (isFrame(text)) {
                roles.set(at, Role.FRAME);
            } else if (start.startsWith("Next ") && ExceptionNames.isStatement(start.substring(5))) {
                roles.set(next < 0 ? headline : next, next < 0 ? Role.CAUSE : Role.LINK);
                roles.set(at, Role.HEADLINE);
                next = at;
            } else if (isHeader(text)
                    || start.startsWith("thrown in ")
                    || start.equals("\"}")
                    || isBlankBeforeNext(lines, at)) {
                roles.set(at, start.startsWith("thrown in ") ? Role.SUMMARY : Role.DETAIL);
            } else {
                break;
            }
            at++;
        }
        return roles.claim(Kind.PHP);
    }

    private static boolean isBlankBeforeNext(List<Cleaned> lines, int at) {
        return lines.get(at).isBlank() && TraceFormat.text(lines, at + 1).startsWith("Next ");
    }

    private static boolean isHeader(String text) {
        return text.equals("Stack trace:") || text.equals("[stacktrace]") || text.equals("PHP Stack trace:");
    }

    /** {@code #0 /srv/a.php(12): f()}, {@code #1 {main}}, {@code #2 [internal function]: f()}. */
    private static boolean isFrame(String text) {
        int start = Characters.skipBlanks(text, 0);
        int number = Characters.at(text, start) == '#' ? Characters.digits(text, start + 1, 1, 4) : -1;
        int content = Characters.literal(text, number, " ");
        if (content < 0) {
            return false;
        }
        int limit = Math.min(text.length(), content + 500);
        int open = text.indexOf('(', content, limit);
        int line = open < 0 ? -1 : Characters.digits(text, open + 1, 1, 7);
        return text.startsWith("{main}", content)
                || text.startsWith("[internal function]", content)
                || (line > 0 && text.startsWith("): ", line) && text.indexOf(' ', content, open) < 0);
    }
}
