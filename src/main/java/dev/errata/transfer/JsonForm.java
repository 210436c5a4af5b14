package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in JSON: our own, the flat one that has our keys, and ErrorCanon. */
final class JsonForm {

    /** A flat deadends file is called after the nested id: {@code slug__environment.json}. */
    private static final Pattern FLAT_NAME = Pattern.compile("(?:.*/)?([^/]+)__([^/]+)\\.json");

    private final Admission admission;

    JsonForm(Admission admission) {
        this.admission = admission;
    }

    /** @param declared empty to tell our own and ErrorCanon apart, object by object */
    List<Arrived> read(Parcel parcel, String text, Optional<Format> declared) {
        var arrived = new ArrayList<Arrived>();
        for (var piece : JsonPieces.of(parcel.name(), text)) {
            arrived.add(
                    switch (piece) {
                        case JsonPieces.Piece.Broken(var place, var reason, var mend) ->
                            new Arrived.Refused(place, "", Hindrance.NOT_JSON, reason, mend);
                        case JsonPieces.Piece.Found(var place, var json) ->
                            one(parcel, place, json, declared.orElseGet(() -> Sniffing.of(json)), declared.isEmpty());
                    });
        }
        return arrived;
    }

    private Arrived one(Parcel parcel, String place, JsonNode json, Format format, boolean sniffed) {
        if (!(json instanceof ObjectNode object)) {
            return new Arrived.Refused(
                    place,
                    "",
                    Hindrance.NO_OBJECT,
                    "Here stands no object, but an entry is one.",
                    "Look whether this is a file of entries.");
        }
        if (format == Format.ERRORCANON) {
            return CanonForm.read(place, object, admission);
        }
        var id = object.path("id").asText();
        // A file of settings or a schema is none of our business; a broken entry is.
        if (sniffed && id.isEmpty() && !object.has("signature")) {
            return new Arrived.PassedOver(place, "JSON, but no entry: it has neither an id nor a signature");
        }
        var original = format == Format.DEADENDS ? nested(parcel.name(), id) : id;
        return admission.admit(place, original, format, object, List.of(), Admission.Credits.NONE);
    }

    private static String nested(String name, String id) {
        var match = FLAT_NAME.matcher(name);
        var domain = id.substring(0, Math.max(0, id.indexOf('/')));
        return match.matches() && id.equals(domain + "/" + match.group(1) + "-" + match.group(2))
                ? domain + "/" + match.group(1) + "/" + match.group(2)
                : id;
    }
}
