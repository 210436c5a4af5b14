package dev.errata.problem;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kinds of refusal. Their URIs never change; {@code docs/problems.md} tells what each means.
 *
 * <p>The words are for whoever asked: the title says what kind of thing happened, the hint how to mend it where nothing more
 * exact is known.
 */
public enum ProblemType {
    BAD_REQUEST(
            "bad-request",
            400,
            "The request cannot be understood",
            "Compare the request with the description at /q/openapi."),
    INVALID_INPUT(
            "invalid-input",
            400,
            "The input is not valid",
            "Mend each place that is listed under \"errors\", then try again."),
    NOT_JSON("not-json", 400, "The body is not JSON", "Send one well-formed JSON value, in UTF-8."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "Nobody is signed in",
            "Sign in, or send a valid token in the header \"Authorization\"."),
    FORBIDDEN("forbidden", 403, "This is not allowed", "Ask an administrator for the role that may do this."),
    NOT_FOUND("not-found", 404, "There is nothing here", "Check the address, its spelling and its identifiers."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "The method is not possible here",
            "Use one of the methods that the description at /q/openapi names."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "No answer of the wanted kind",
            "Name a media type in the header \"Accept\" that the description at /q/openapi lists, or leave it out."),
    CONFLICT("conflict", 409, "This contradicts what is there", "Look at what is there now, then decide."),
    STALE(
            "stale",
            412,
            "Somebody was faster",
            "Fetch the latest revision, apply your change to it and send its number."),
    TOO_LARGE(
            "too-large",
            413,
            "The body is too large",
            "Send less at once: split it, or cut it to the lines that matter."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The body's kind is not understood",
            "Set the header \"Content-Type\" to one that the description at /q/openapi lists."),
    INVALID_ENTRY(
            "invalid-entry",
            422,
            "The entry has faults",
            "Mend each place that is listed under \"errors\", then try again."),
    UNREADABLE_RECORDS(
            "unreadable-records",
            422,
            "No record can be read",
            "Send log records as JSON, NDJSON, MessagePack or lines of text, and smaller batches if they were too large."),
    REVISION_REQUIRED(
            "revision-required",
            428,
            "Which revision was changed is not said",
            "Send the header \"If-Match\" with the ETag of the revision that you changed."),
    TOO_MANY_REQUESTS(
            "too-many-requests", 429, "Too many requests", "Wait as long as the header \"Retry-After\" says."),
    REFUSED("refused", 400, "The request was refused", "Compare the request with the description at /q/openapi."),
    FAILURE("failure", 500, "The service failed", "Try again; if it fails again, tell the operator the number."),
    UNAVAILABLE("unavailable", 503, "The service is not ready", "Try again in a moment.");

    private final String slug;
    private final int status;
    private final String title;
    private final String hint;

    ProblemType(String slug, int status, String title, String hint) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.hint = hint;
    }

    /** The stable name, relative to the root of the service. */
    @JsonValue
    public String uri() {
        return "/problems/" + slug;
    }

    public String slug() {
        return slug;
    }

    /** The HTTP status that usually goes with it. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    /** The type that tells most about a bare HTTP status between 400 and 599. */
    static ProblemType ofStatus(int status) {
        for (var type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? REFUSED : FAILURE;
    }
}
