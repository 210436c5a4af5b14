package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.skipBlanks;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.List;
import java.util.Optional;

/** Rust: a panic with its message below, its backtrace and notes; and the compiler's messages with their source excerpts. */
final class RustTrace implements TraceFormat {

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        if (isPanic(text)) {
            return Optional.of(readPanic(lines, at));
        }
        return isMessage(text) && isArrow(TraceFormat.text(lines, at + 1))
                ? Optional.of(readMessage(lines, at))
                : Optional.empty();
    }

    private static boolean isPanic(String text) {
        return text.startsWith("thread '") && text.contains(" panicked at ");
    }

    private static boolean isMessage(String text) {
        return text.startsWith("error: ")
                || text.startsWith("error[E")
                || text.startsWith("warning: ")
                || text.startsWith("error[");
    }

    private static Claim readPanic(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        roles.set(from, Role.HEADLINE);
        boolean messageBelow = lines.get(from).text().endsWith(":");
        boolean backtrace = false;
        int end = panicEnd(lines, from);
        for (int i = from + 1; i < end; i++) {
            String text = lines.get(i).text();
            backtrace |= text.startsWith("stack backtrace:");
            boolean note = text.startsWith("note: ");
            Role inside = backtrace ? Role.FRAME : Role.DETAIL;
            roles.set(i, note ? Role.SUMMARY : i == from + 1 && messageBelow ? Role.CAUSE : inside);
        }
        return roles.claim(Kind.RUST);
    }

    /** Behind the last note or frame; where neither is near, behind the line below the header. */
    private static int panicEnd(List<Cleaned> lines, int from) {
        boolean messageBelow = lines.get(from).text().endsWith(":")
                && !TraceFormat.text(lines, from + 1).isEmpty();
        int end = messageBelow ? from + 2 : from + 1;
        int at = from + 1;
        boolean backtrace = false;
        while (at < lines.size() && (backtrace || at < from + REACH)) {
            String text = lines.get(at).text();
            if (text.startsWith("note: ")
                    && (text.contains("RUST_BACKTRACE") || text.contains("Some details are omitted"))) {
                end = at + 1;
            } else if (text.startsWith("stack backtrace:")) {
                backtrace = true;
                end = at + 1;
            } else if (backtrace && isFrame(text)) {
                end = at + 1;
            } else if (backtrace
                    || lines.get(at).isBlank()
                    || isPanic(text)
                    || lines.get(at).cut().levelled()) {
                break;
            }
            at++;
        }
        return end;
    }

    /** {@code   12: core::panicking::panic}, {@code              at /rustc/…}. */
    private static boolean isFrame(String text) {
        int start = skipBlanks(text, 0);
        int number = Characters.digits(text, start, 1, 5);
        return at(text, number) == ':'
                || (start > 0 && text.startsWith("at ", start))
                || text.startsWith("[... omitted", start);
    }

    private static Claim readMessage(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        roles.set(from, Role.HEADLINE);
        int at = from + 1;
        while (at < lines.size() && isExcerpt(lines.get(at).text())) {
            roles.set(at++, Role.DETAIL);
        }
        return roles.claim(Kind.RUST);
    }

    private static boolean isExcerpt(String text) {
        int start = skipBlanks(text, 0);
        int number = start;
        while (isDigit(at(text, number))) {
            number++;
        }
        int bar = skipBlanks(text, number);
        boolean gutter = at(text, bar) == '|' || (number > start && bar == number && at(text, number) == '~');
        boolean note =
                text.startsWith("= ", start) || text.startsWith("note: ", start) || text.startsWith("help: ", start);
        return gutter || isArrow(text) || text.startsWith("::: ", start) || note || (text.equals("...") && start == 0);
    }

    private static boolean isArrow(String text) {
        return text.startsWith("--> ", skipBlanks(text, 0));
    }
}
