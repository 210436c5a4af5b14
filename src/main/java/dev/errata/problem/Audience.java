package dev.errata.problem;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Predicate;

/** Who reads the answer: a person in a browser, or a program. */
enum Audience {
    PERSON,
    PROGRAM;

    static Audience of(RoutingContext request) {
        var path = request.normalizedPath();
        boolean programsOnly = path.equals("/api") || path.startsWith("/api/");
        return programsOnly ? PROGRAM : of(request.parsedHeaders().accept());
    }

    /** A person is who asks for HTML by name, and for JSON, if at all, no more than that: "anything" is a program's word. */
    private static Audience of(List<MIMEHeader> accepted) {
        float html = weight(accepted, kind -> kind.equals("html") || kind.equals("xhtml+xml"));
        float json = weight(accepted, kind -> kind.equals("json") || kind.endsWith("+json"));
        return html > 0 && html >= json ? PERSON : PROGRAM;
    }

    private static float weight(List<MIMEHeader> accepted, Predicate<String> kind) {
        return accepted.stream()
                // Vert.x takes a header's value apart when its weight is asked for, and not when one of its halves is.
                .filter(header -> header.weight() > 0)
                // "Anything" has no second half.
                .filter(header -> header.subComponent() != null && kind.test(header.subComponent()))
                .map(MIMEHeader::weight)
                .max(Float::compare)
                .orElse(0f);
    }
}
