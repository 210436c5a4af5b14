package dev.errata.event;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import java.util.List;
import java.util.Optional;

/** Java, Kotlin and Scala: frames below an exception, then "Caused by", "Suppressed" and "... 12 more". */
final class JavaTrace implements TraceFormat {

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        boolean cause = isLink(text);
        if (!cause && !isFrame(text)) {
            return Optional.empty();
        }
        int headline = TraceFormat.headlineOf(lines, at, floor);
        if (cause && headline < at && !ExceptionNames.isStatement(TraceFormat.text(lines, headline))) {
            headline = at;
        }
        return Optional.of(read(lines, headline, at));
    }

    private static Claim read(List<Cleaned> lines, int headline, int first) {
        var roles = new Roles(headline);
        if (headline < first) {
            roles.set(headline, Role.HEADLINE);
        }
        int at = first;
        int cause = -1;
        int depth = lines.get(headline).indent();
        while (at < lines.size()) {
            String text = lines.get(at).text();
            if (isLink(text)) {
                roles.set(at, headline == at ? Role.HEADLINE : Role.LINK);
                boolean own =
                        lines.get(at).indent() <= depth && text.stripLeading().startsWith("Caused by: ");
                cause = own && headline != at ? at : cause;
                at = Math.max(at + 1, messageEnd(lines, at + 1));
            } else if (isFrame(text) || isNote(text)) {
                roles.set(at++, Role.FRAME);
            } else if (lines.get(at).isBlank() && isInside(TraceFormat.text(lines, at + 1))) {
                roles.set(at++, Role.DETAIL);
            } else {
                break;
            }
        }
        if (cause > 0) {
            roles.set(cause, Role.CAUSE);
        }
        return roles.claim(Kind.JAVA);
    }

    /** Behind the further lines of a cause's message: those up to its first frame, if that is near. */
    private static int messageEnd(List<Cleaned> lines, int from) {
        for (int i = from;
                i < Math.min(lines.size(), from + REACH) && !lines.get(i).isBlank();
                i++) {
            if (TraceFormat.isNewRecord(lines, from - 1, i)) {
                return from;
            }
            if (isInside(lines.get(i).text())) {
                return i;
            }
        }
        return from;
    }

    private static boolean isInside(String text) {
        return isFrame(text) || isLink(text) || isNote(text);
    }

    private static boolean isFrame(String text) {
        return Frames.kind(text) == Kind.JAVA;
    }

    private static boolean isLink(String text) {
        String start = text.stripLeading();
        return start.startsWith("Caused by: ") || start.startsWith("Suppressed: ") || start.startsWith("Wrapped by: ");
    }

    /** {@code ... 12 more}, {@code ... 5 common frames omitted}, {@code - locked <0x…>}. */
    private static boolean isNote(String text) {
        int at = Characters.skipBlanks(text, 0);
        boolean more = Characters.digits(text, Characters.literal(text, at, "... "), 1, 6) > 0
                && (text.endsWith("more") || text.contains("omitted") || text.contains("truncated"));
        return more
                || text.startsWith("- locked <", at)
                || text.startsWith("- waiting ", at)
                || text.startsWith("- parking ", at)
                || text.startsWith("[CIRCULAR REFERENCE", at);
    }
}
