package dev.errata.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something an agent can have done. Thread-safe. */
interface Tool {

    /** As agents call it; its description lies in the resource of that name. */
    String name();

    /**
     * Does it.
     *
     * @throws Mishap where it cannot; its sentence says what the agent should do instead
     */
    Done call(Arguments arguments, Caller caller);

    /** What the agent is shown of it: title, description, schemas, hints. */
    default ObjectNode description() {
        var described = Json.object().put("name", name());
        return described.setAll(Json.resource("/agent/" + name() + ".json"));
    }

    /**
     * What came of a call.
     *
     * @param structured a record of this room, in the shape of the tool's output schema
     * @param text the same in few words
     */
    record Done(Object structured, String text) {}
}
