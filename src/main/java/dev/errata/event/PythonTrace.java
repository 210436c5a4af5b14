package dev.errata.event;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Python: a traceback ends in what was raised; chained ones come oldest first; groups hang in a gutter of bars. */
final class PythonTrace implements TraceFormat {

    private static final String START = "Traceback (most recent call last):";
    private static final String DIRECT = "The above exception was the direct cause of the following exception:";
    private static final String DURING = "During handling of the above exception, another exception occurred:";

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        if (text.endsWith(START) && text.contains("Exception Group") && gutter(text) > 0) {
            return Optional.of(readGroup(lines, at));
        }
        if (text.equals(START) || text.stripLeading().equals(START) || isSyntaxError(lines, at)) {
            return Optional.of(read(lines, at));
        }
        return text.endsWith("Traceback (most recent call last)") ? readNotebook(lines, at) : Optional.empty();
    }

    /** Errors of the compiler come without the first line. */
    private static boolean isSyntaxError(List<Cleaned> lines, int at) {
        if (!isFrame(TraceFormat.text(lines, at))) {
            return false;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + 5); i++) {
            String text = lines.get(i).text();
            if (ExceptionNames.isStatement(text) && lines.get(i).indent() == 0) {
                return true;
            }
        }
        return false;
    }

    private static Claim read(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        var raised = new ArrayList<Integer>();
        int at = from;
        while (at >= 0) {
            roles.set(at, isFrame(lines.get(at).text()) ? Role.FRAME : Role.DETAIL);
            int end = bodyEnd(lines, at, roles);
            if (end < lines.size() && !lines.get(end).isBlank() && !TraceFormat.isNewRecord(lines, at, end)) {
                roles.set(end, Role.HEADLINE);
                raised.add(end);
                end++;
            }
            at = nextOfChain(lines, end, roles);
        }
        for (int i = 0; i + 1 < raised.size(); i++) {
            roles.set(raised.get(i), i == 0 ? Role.CAUSE : Role.LINK);
        }
        return roles.claim(Kind.PYTHON);
    }

    /** Marks the indented lines below a start and returns the index behind them, where what was raised should stand. */
    private static int bodyEnd(List<Cleaned> lines, int start, Roles roles) {
        int depth = lines.get(start).text().stripLeading().equals(START)
                ? lines.get(start).indent()
                : 0;
        int at = start + 1;
        while (at < lines.size() && lines.get(at).indent() > depth && !TraceFormat.isNewRecord(lines, start, at)) {
            roles.set(at, isFrame(lines.get(at).text()) ? Role.FRAME : Role.DETAIL);
            at++;
        }
        return at;
    }

    /** The index of the next traceback of the chain, or -1; marks what stands between, where messages may have further lines. */
    private static int nextOfChain(List<Cleaned> lines, int from, Roles roles) {
        boolean linked = false;
        for (int at = from; at < Math.min(lines.size(), from + REACH); at++) {
            String text = lines.get(at).text().strip();
            linked |= text.equals(DIRECT) || text.equals(DURING);
            if (text.equals(START)) {
                if (linked) {
                    for (int between = from; between < at; between++) {
                        roles.set(between, Role.DETAIL);
                    }
                    return at;
                }
                return -1;
            }
        }
        return -1;
    }

    /** Every line that hangs in a gutter; the group's own message is the headline, that of its first exception the cause. */
    private static Claim readGroup(List<Cleaned> lines, int from) {
        var roles = new Roles(from);
        int depth = gutter(lines.get(from).text());
        boolean caused = false;
        int at = from;
        while (at < lines.size() && gutter(lines.get(at).text()) > 0) {
            String text = lines.get(at).text();
            int gutter = gutter(text);
            String content = text.substring(Math.min(text.length(), gutter + 2));
            boolean states = Characters.at(text, gutter) == '|'
                    && ExceptionNames.isStatement(content)
                    && Characters.at(content, 0) != ' ';
            Role deeper = caused ? Role.LINK : Role.CAUSE;
            Role inside = isFrame(content) ? Role.FRAME : Role.DETAIL;
            roles.set(at, states ? gutter == depth ? Role.HEADLINE : deeper : inside);
            caused |= states && gutter > depth;
            at++;
        }
        return roles.claim(Kind.PYTHON);
    }

    /** IPython and notebooks: name and header on one line, frames in their own notation, the message last. */
    private static Optional<Claim> readNotebook(List<Cleaned> lines, int from) {
        String text = lines.get(from).text();
        String name = text.substring(0, ExceptionNames.nameEnd(text, 0));
        if (!ExceptionNames.isName(name, 0, name.length())) {
            return Optional.empty();
        }
        var roles = new Roles(from);
        for (int i = from + 1; i < Math.min(lines.size(), from + 200); i++) {
            String line = lines.get(i).text();
            if (line.startsWith(name + ":") || line.equals(name)) {
                roles.set(i, Role.HEADLINE);
                return Optional.of(roles.claim(Kind.PYTHON));
            }
        }
        return Optional.empty();
    }

    private static boolean isFrame(String content) {
        int at = Characters.skipBlanks(content, 0);
        return content.startsWith("File \"", at) && content.contains("\", line ");
    }

    /** The width of a group's gutter, {@code "  | "} or {@code "  + "}; 0 where there is none. */
    private static int gutter(String text) {
        int at = Characters.skipBlanks(text, 0);
        char c = Characters.at(text, at);
        boolean bar =
                c == '|' || (c == '+' && (Characters.at(text, at + 1) == ' ' || Characters.at(text, at + 1) == '-'));
        return at >= 2 && bar ? at : 0;
    }
}
