package dev.errata.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.signature.Dialect;
import dev.errata.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The last step of every form: where it comes from is written into the document, and it must be one that we could read from a file. */
final class Admission {

    private static final Set<String> TRUSTED = Set.of("human_reviewed", "documented", "reproduced");
    private static final String NO_PLACE = "an entry has no place for it";

    private final Declaration declaration;

    Admission(Declaration declaration) {
        this.declaration = declaration;
    }

    /** The reason that most losses have. */
    static String noPlace() {
        return NO_PLACE;
    }

    /**
     * What the thing itself says of where it comes from.
     *
     * @param source used where whoever imports says none; may be empty
     * @param author may be empty
     */
    record Credits(String source, String author) {

        static final Credits NONE = new Credits("", "");
    }

    Arrived admit(String place, String originalId, Format format, Sketch sketch, Credits credits) {
        return admit(place, originalId, format, sketch.json(), sketch.lost(), credits);
    }

    Arrived admit(
            String place, String originalId, Format format, ObjectNode given, List<Lost> alreadyLost, Credits credits) {
        var document = given.deepCopy();
        var lost = new ArrayList<>(alreadyLost);
        if (!format.own()) {
            lowerTier(document, lost);
        }
        refusedRegex(document, lost);
        credit(document, format, originalId, credits);
        return switch (EntryText.read(CanonicalJson.of(document))) {
            case Reading.Complete(var read, var _) -> new Arrived.Read(place, originalId, format, read, lost);
            case Reading.Broken(var fault) ->
                new Arrived.Refused(place, originalId, Hindrance.NO_ENTRY, fault.reason(), fault.mend());
        };
    }

    private static void lowerTier(ObjectNode document, List<Lost> lost) {
        var tier = document.path("verification_tier");
        if (tier.isTextual() && TRUSTED.contains(tier.textValue().toLowerCase(Locale.ROOT))) {
            document.put("verification_tier", "community");
            lost.add(new Lost(
                    "verification_tier",
                    Loss.TIER_LOWERED,
                    tier.textValue() + " there, community here until a curator of yours has looked at it"));
        }
    }

    /** The words are kept for whoever mends it; the engine passes it over until then. */
    private static void refusedRegex(ObjectNode document, List<Lost> lost) {
        var regex = document.path("regex");
        if (regex.isTextual()
                && !regex.textValue().isEmpty()
                && Dialect.check(regex.textValue()) instanceof Verdict.Refused refused) {
            lost.add(new Lost("regex", Loss.REGEX_REFUSED, "kept but switched off. " + refused.reason()));
        }
    }

    /** Our own entries are left as they are unless somebody says something about them. */
    private void credit(ObjectNode document, Format format, String originalId, Credits credits) {
        boolean said = !declaration.source().isBlank() || !declaration.licence().isBlank();
        if (document.path("provenance").isObject() || (format.own() && !said)) {
            return;
        }
        var provenance = JsonNodeFactory.instance.objectNode().put("format", format.word());
        put(provenance, "source", declaration.source().isBlank() ? credits.source() : declaration.source());
        put(provenance, "licence", declaration.licence());
        put(provenance, "author", credits.author());
        put(provenance, "original_id", originalId);
        document.set("provenance", provenance);
    }

    private static void put(ObjectNode object, String key, String value) {
        if (!value.isBlank()) {
            object.put(key, value.strip());
        }
    }
}
