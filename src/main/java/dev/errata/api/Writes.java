package dev.errata.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Roles;
import dev.errata.curation.Draft;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.library.Finding;
import dev.errata.problem.Fault;
import dev.errata.problem.Problem;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all doors for writing entries ask of a request. */
@RequestScoped
class Writes {

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Writes(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    String editor() {
        return identity.getPrincipal().getName();
    }

    boolean reviewer() {
        return identity.hasRole(Roles.REVIEWER);
    }

    void mustReview() {
        if (!reviewer()) {
            throw new Refusal(
                    ProblemType.FORBIDDEN, "Only a reviewer may do this. Submit the draft, and ask one to look at it.");
        }
    }

    /** The number that If-Match names; {@code what} has it as its ETag. */
    int expected(String what) {
        var seen = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw new Refusal(
                    ProblemType.REVISION_REQUIRED,
                    "Send the header If-Match with the ETag of the " + what + " that you saw.");
        }
        return number(seen, what);
    }

    /** The same where it may be left out: then -1. */
    int expectedIfAny(String what) {
        var seen = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return seen == null ? -1 : number(seen, what);
    }

    private static int number(String tag, String what) {
        var number = tag.strip().replaceAll("^(?:W/)?\"?|\"$", "");
        if (!number.matches("[0-9]{1,9}")) {
            throw new Refusal(ProblemType.STALE, "If-Match is the ETag of the " + what + ", a number: \"3\".");
        }
        return Integer.parseInt(number);
    }

    /** The entry that a body is. */
    EntryDocument document(byte[] body) {
        Refusals.checkEncoding(headers);
        return switch (EntryText.read(body)) {
            case Reading.Complete(var document, var places) -> document;
            case Reading.Broken(var fault) -> throw unreadable(fault);
        };
    }

    static Refusal unreadable(dev.errata.entry.Fault fault) {
        var detail = fault.reason() + " " + fault.mend();
        return switch (fault.kind()) {
            case TOO_LARGE -> new Refusal(ProblemType.TOO_LARGE, detail);
            case NOT_UTF8, NOT_JSON, TOO_DEEP, KEY_REPEATED ->
                new Refusal(ProblemType.NOT_JSON, "Line " + fault.place().line() + ": " + detail);
            case NOT_AN_OBJECT -> new Refusal(ProblemType.INVALID_ENTRY, List.of(Fault.inBody("", detail)));
            case ID_MISSING, ID_MALFORMED ->
                new Refusal(ProblemType.INVALID_ENTRY, List.of(Fault.inBody("/id", detail)));
            case SIGNATURE_MISSING ->
                new Refusal(ProblemType.INVALID_ENTRY, List.of(Fault.inBody("/signature", detail)));
        };
    }

    static String reason(@Nullable String given) {
        var reason = given == null ? "" : given.strip();
        if (reason.length() > Draft.REASON) {
            throw Refusals.invalidParameter("reason", "a reason has at most " + Draft.REASON + " characters");
        }
        return reason;
    }

    static Refusal faulty(List<Finding> findings) {
        return new Refusal(
                ProblemType.INVALID_ENTRY,
                findings.stream()
                        .map(it -> Fault.inBody(it.pointer(), it.message() + " " + it.mend()))
                        .toList());
    }

    static Refusal unseen() {
        return new Refusal(
                ProblemType.CONFLICT,
                "Four eyes are wanted here: submit a draft, and let a reviewer who did not write it approve and publish it.");
    }

    static Refusal misplaced(Object id, String mend) {
        return new Refusal(
                ProblemType.INVALID_ENTRY,
                List.of(Fault.inBody("/id", "The id " + id + " does not belong here. " + mend)));
    }

    /** What was changed since: the latest state under {@code number}, and the merge where both could be read. */
    static Refusal stale(String detail, String name, int number, ObjectNode latest, @Nullable MergeJson merge) {
        var now = Map.<String, Object>of(name, number, "document", latest);
        var besides = merge == null ? Map.<String, Object>of("latest", now) : Map.of("latest", now, "merge", merge);
        return new Refusal(Problem.of(ProblemType.STALE, detail, besides));
    }
}
