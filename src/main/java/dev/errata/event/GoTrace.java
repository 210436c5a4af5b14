package dev.errata.event;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.List;
import java.util.Optional;

/** Go: a panic or fatal error, then goroutines with their calls. */
final class GoTrace implements TraceFormat {

    private static final int NEAR = 6;

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        if (isPanic(text) && goroutineIsNear(lines, at)) {
            return Optional.of(read(lines, at));
        }
        if (isGoroutine(text)) {
            boolean above = at > floor && !lines.get(at - 1).isBlank();
            return Optional.of(read(lines, above ? at - 1 : at));
        }
        return Optional.empty();
    }

    private static Claim read(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        roles.set(from, Role.HEADLINE);
        boolean inGoroutine = isGoroutine(lines.get(from).text());
        int at = from + 1;
        while (at < lines.size()) {
            String text = lines.get(at).text();
            inGoroutine |= isGoroutine(text);
            Role role = role(lines, at, inGoroutine);
            if (role == Role.HEADLINE) {
                break;
            }
            roles.set(at, role);
            at++;
        }
        return roles.claim(Kind.GO);
    }

    /** The role of a line inside; headline means that the trace is over. */
    private static Role role(List<Cleaned> lines, int at, boolean inGoroutine) {
        String text = lines.get(at).text();
        if (lines.get(at).isBlank()) {
            String next = TraceFormat.text(lines, at + 1);
            boolean goesOn = isGoroutine(next)
                    || next.startsWith("[signal ")
                    || next.startsWith("exit status ")
                    || (!inGoroutine && goroutineIsNear(lines, at))
                    || isRegister(next);
            return goesOn ? Role.DETAIL : Role.HEADLINE;
        }
        if (isGoroutine(text)
                || text.startsWith("[signal ")
                || text.startsWith("[originating from ")
                || isRegister(text)) {
            return Role.DETAIL;
        }
        if (text.startsWith("exit status ")) {
            return Role.SUMMARY;
        }
        if (!inGoroutine) {
            return goroutineIsNear(lines, at)
                    ? text.stripLeading().startsWith("panic: ") ? Role.LINK : Role.DETAIL
                    : Role.HEADLINE;
        }
        return isFrame(text) ? Role.FRAME : Role.HEADLINE;
    }

    private static boolean isPanic(String text) {
        return text.startsWith("panic: ")
                || text.startsWith("fatal error: ")
                || text.startsWith("runtime: ")
                || text.startsWith("SIGSEGV");
    }

    private static boolean isGoroutine(String text) {
        return text.startsWith("goroutine ")
                && Characters.digits(text, 10, 1, 12) > 0
                && text.contains(" [")
                && text.endsWith(":");
    }

    private static boolean goroutineIsNear(List<Cleaned> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + NEAR); i++) {
            if (isGoroutine(lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrame(String text) {
        String call = text.strip();
        boolean place = call.contains(".go:") || call.contains(".s:");
        boolean function = call.endsWith(")")
                && call.indexOf('(') > 0
                && (call.indexOf('.') > 0 || call.startsWith("panic("))
                && call.length() < 2_000;
        return place
                || function
                || call.startsWith("created by ")
                || call.startsWith("...additional frames elided")
                || call.equals("goroutine running on other thread; stack unavailable");
    }

    private static boolean isRegister(String text) {
        int hex = text.indexOf(" 0x");
        return hex > 0 && hex < 12 && text.charAt(0) == 'r' && text.length() < 40;
    }
}
