package dev.errata.event;

import dev.errata.event.Claim.Roles;
import dev.errata.event.Event.Kind;
import dev.errata.event.Event.RoledLine;
import java.util.List;
import java.util.Optional;

/** .NET: inner exceptions behind an arrow, on lines of their own or behind the outer message, then frames. */
final class DotnetTrace implements TraceFormat {

    private static final String ARROW = "---> ";

    @Override
    public Optional<Claim> claim(List<Cleaned> lines, int at, int floor) {
        String text = TraceFormat.text(lines, at);
        boolean arrow = isInner(text);
        if (!arrow && Frames.kind(text) != Kind.DOTNET) {
            return Optional.empty();
        }
        int headline = TraceFormat.headlineOf(lines, at, floor);
        return Optional.of(read(lines, headline, at));
    }

    private static Claim read(List<Cleaned> lines, int headline, int first) {
        var roles = new Roles(headline);
        roles.set(first, Role.FRAME);
        int cause = -1;
        int at = first;
        while (at < lines.size()) {
            String text = lines.get(at).text();
            if (isInner(text)) {
                roles.set(at, Role.LINK);
                cause = at;
            } else if (Frames.kind(text) == Kind.DOTNET) {
                roles.set(at, Role.FRAME);
            } else if (text.stripLeading().startsWith("--- End of ")) {
                roles.set(at, Role.DETAIL);
            } else {
                break;
            }
            at++;
        }
        if (cause >= 0) {
            roles.set(cause, Role.CAUSE);
        }
        if (headline < first) {
            roles.set(headline, Role.HEADLINE);
        }
        var claim = roles.claim(Kind.DOTNET);
        var line = lines.get(headline).line();
        int arrow = line.text().lastIndexOf(" " + ARROW);
        boolean inline = cause < 0 && headline < first && arrow > 0;
        return inline
                ? withCause(
                        claim, line.part(arrow + ARROW.length() + 1, line.text().length()))
                : claim;
    }

    private static Claim withCause(Claim claim, Line cause) {
        return new Claim(claim.kind(), claim.from(), claim.roles(), List.of(new RoledLine(cause, Role.CAUSE)));
    }

    private static boolean isInner(String text) {
        String start = text.stripLeading();
        return start.startsWith(ARROW) || start.startsWith("(Inner Exception #");
    }
}
