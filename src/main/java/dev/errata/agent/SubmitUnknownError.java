package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.intake.Submissions;
import dev.errata.match.MatchConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands an error to the editors. */
@ApplicationScoped
class SubmitUnknownError implements Tool {

    static final String NAME = "submit_unknown_error";

    private static final String SOURCE = "agent";
    private static final String ACCEPTED =
            "Accepted: the editors will see it among the unknown errors, secrets masked. Nothing is known of it for now.";
    private static final int LONGEST_CONTEXT = 4_000;

    private final Submissions submissions;
    private final MatchConfig config;

    SubmitUnknownError(Submissions submissions, MatchConfig config) {
        this.submissions = submissions;
        this.config = config;
    }

    /**
     * What became of a submission.
     *
     * @param status "accepted": the editors see it within seconds, or it counts with others like it
     */
    record Accepted(String status, String source) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Done call(Arguments arguments, Caller caller) {
        var text = arguments.text(
                "text",
                "the error message, stack trace or log",
                config.maxBytes().asLongValue());
        var context = context(arguments.values().path("context"));
        var sent = submissions.submit(SOURCE, caller.client(), caller.address(), text.stripTrailing() + context);
        return switch (sent) {
            case SENT -> new Done(new Accepted("accepted", SOURCE), ACCEPTED);
            case TOO_MANY ->
                throw new Mishap(
                        "Too many errors were submitted from here within an hour; this one was not taken. Go on"
                                + " without.");
            case FULL ->
                throw new Mishap(
                        "The service is busy and did not take it. Try again in a few seconds, or go on without.");
        };
    }

    /** Behind the error and indented, so that it is read as part of it. */
    private static String context(JsonNode context) {
        if (context.isMissingNode() || context.isNull()) {
            return "";
        }
        var said = context.isTextual() ? context.textValue() : Json.write(context);
        if (said.length() > LONGEST_CONTEXT) {
            throw new Mishap("\"context\" has at most " + LONGEST_CONTEXT + " characters: say it in fewer.");
        }
        return said.isBlank() ? "" : "\n    context: " + said.strip().replaceAll("\\s+", " ");
    }
}
