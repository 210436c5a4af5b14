package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.digits;
import static dev.errata.event.Characters.skipBlanks;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.List;
import java.util.Optional;

/** Ruby: the raising line with message and class, then callers behind "from"; a cause follows in the same form. */
final class RubyTrace implements TraceFormat {

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        if (isRaised(text) || (isPlace(text) && isCaller(TraceFormat.text(lines, at + 1)))) {
            return Optional.of(read(lines, at));
        }
        if (!isCaller(text) || !isNumbered(text)) {
            return Optional.empty();
        }
        return readReversed(lines, at);
    }

    private static Claim read(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        roles.set(from, Role.HEADLINE);
        int cause = -1;
        int at = from + 1;
        while (at < lines.size()) {
            String text = lines.get(at).text();
            if (isCaller(text)) {
                roles.set(at, Role.FRAME);
            } else if (isRaised(text) && isCaller(TraceFormat.text(lines, at - 1))) {
                roles.set(at, Role.LINK);
                cause = at;
            } else {
                break;
            }
            at++;
        }
        if (cause > 0) {
            roles.set(cause, Role.CAUSE);
        }
        return roles.claim(Kind.RUBY);
    }

    /** Ruby 2.5 to 2.7 on a terminal: outermost caller first, each with its number, the error last. */
    private static Optional<Claim> readReversed(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        int at = from;
        while (at < lines.size() && isCaller(lines.get(at).text())) {
            roles.set(at++, Role.FRAME);
        }
        if (at < lines.size() && isPlace(lines.get(at).text())) {
            roles.set(at, Role.HEADLINE);
        }
        return Optional.of(roles.claim(Kind.RUBY));
    }

    /** {@code app.rb:3:in 'run': message (NoMethodError)}, with a backtick before Ruby 3.4. */
    private static boolean isRaised(String text) {
        return isPlace(text)
                && text.endsWith(")")
                && text.lastIndexOf('(') > 0
                && ExceptionNames.isName(text, text.lastIndexOf('(') + 1, text.length() - 1);
    }

    private static boolean isPlace(String text) {
        int in = text.indexOf(":in ", 0, Math.min(text.length(), 500));
        boolean quoted = in > 0 && (at(text, in + 4) == '\'' || at(text, in + 4) == '`');
        int line = in;
        while (line > 0 && Characters.isDigit(text.charAt(line - 1))) {
            line--;
        }
        return quoted && line > 1 && line < in && text.charAt(line - 1) == ':' && at(text, 0) > ' ';
    }

    private static boolean isCaller(String text) {
        int start = skipBlanks(text, 0);
        return start > 0 && (text.startsWith("from ", start) || isNumbered(text)) && text.contains(":");
    }

    private static boolean isNumbered(String text) {
        int number = digits(text, skipBlanks(text, 0), 1, 5);
        return number > 0 && text.startsWith(": from ", number);
    }
}
