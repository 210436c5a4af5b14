package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.problem.Fault;
import dev.errata.problem.Refusal;
import java.util.ArrayList;

/**
 * Whose causes a caller wants told apart, and what the checks printed.
 *
 * @param output may be empty
 * @param plain whether the entry was named by a parameter, and the output is the body itself
 */
record AskedApart(String entryId, String output, boolean plain) {

    /** The request in {@code body}; throws a refusal that points at what is wrong. */
    static AskedApart json(String body, ObjectMapper mapper) {
        var root = Received.object(body, mapper, "{\"entry_id\": \"...\", \"output\": \"...\"}", Refusals::notJson);
        var wrong = new ArrayList<Fault>();
        var entryId = root.path("entry_id");
        if (!entryId.isTextual() || entryId.textValue().isBlank()) {
            wrong.add(Fault.inBody("/entry_id", "entry_id is required: the entry whose causes are to be told apart"));
        }
        var output = root.path("output");
        if (!output.isMissingNode() && !output.isNull() && !output.isTextual()) {
            wrong.add(Fault.inBody("/output", "output is what the checks printed, as a JSON string"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        return new AskedApart(entryId.textValue(), output.asText(""), false);
    }

    static AskedApart plain(String body, String entryId) {
        var asked = new AskedApart(entryId, body, true);
        if (entryId.isBlank()) {
            throw asked.refused("name the entry whose causes are to be told apart");
        }
        return asked;
    }

    /** The refusal of the entry that was named. */
    Refusal refused(String detail) {
        return plain ? Refusals.invalidParameter("entry_id", detail) : Refusals.invalid("/entry_id", detail);
    }
}
