package dev.errata.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lets a tree in as an entry if it has what no entry can do without: an id and a signature. */
final class EntryGate {

    private EntryGate() {}

    static Reading admit(EntryTree.Parsed parsed) {
        if (!(parsed.root() instanceof ObjectNode root)) {
            return broken(
                    Fault.Kind.NOT_AN_OBJECT,
                    1,
                    parsed.root().isArray()
                            ? "The text is a list, but one entry is one object."
                            : "The text is a bare value, but an entry is an object.",
                    parsed.root().isArray()
                            ? "Put each entry of the list into a file of its own."
                            : "Write one JSON object with an id and a signature.");
        }
        var places = parsed.places();
        var id = root.path("id");
        if (!id.isTextual() || id.textValue().isBlank()) {
            return broken(
                    Fault.Kind.ID_MISSING,
                    places.lineOf("/id"),
                    "The entry has no id.",
                    "Add \"id\": \"domain/slug\", in lower-case letters, digits, '-', '.' and '_'.");
        }
        if (EntryId.parse(id.textValue()).isEmpty()) {
            return broken(
                    Fault.Kind.ID_MALFORMED,
                    places.lineOf("/id"),
                    "The id \"" + id.textValue() + "\" is not of the form domain/slug.",
                    "Use lower-case letters, digits, '-', '.' and '_' with one '/' between them, such as redis/bgsave-busy.");
        }
        var signature = root.path("signature");
        if (!signature.isTextual() || signature.textValue().isBlank()) {
            return broken(
                    Fault.Kind.SIGNATURE_MISSING,
                    places.lineOf("/signature"),
                    "The entry has no signature.",
                    "Add \"signature\" with the error as a person would quote it.");
        }
        return new Reading.Complete(new EntryDocument(EntryReader.read(root), root), places);
    }

    private static Reading broken(Fault.Kind kind, int line, String reason, String mend) {
        return new Reading.Broken(new Fault(kind, new Fault.Place(line, 1, 0), reason, mend));
    }
}
