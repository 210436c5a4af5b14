package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by looking what form something is in. Pure. */
final class Sniffing {

    private static final Pattern RULES = Pattern.compile("(?m)^\\s*(?:-\\s+)?cre:\\s*$|^rules:\\s*$");

    private Sniffing() {}

    /** Empty where it is nothing that entries come in. For JSON, each object is looked at by itself later. */
    static Optional<Format> of(Parcel parcel, String text) {
        if (parcel.ends(".md", ".txt", ".html", ".sh", ".py", ".java")) {
            return Optional.empty();
        }
        var head = text.stripLeading();
        if (head.startsWith("{") || head.startsWith("[")) {
            return Optional.of(Format.ERRATA);
        }
        if (head.startsWith("<")) {
            return head.contains("FailureCause") ? Optional.of(Format.JENKINS) : Optional.empty();
        }
        if (parcel.ends(".yaml", ".yml")
                || (!parcel.ends(".csv", ".tsv") && RULES.matcher(text).find())) {
            return RULES.matcher(text).find() ? Optional.of(Format.CRE) : Optional.empty();
        }
        var header = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean table = CsvForm.separator(header).isPresent();
        return parcel.ends(".csv", ".tsv") || (table && header.contains("signature"))
                ? Optional.of(Format.CSV)
                : Optional.empty();
    }

    /** Which of the forms in JSON an object is in. */
    static Format of(JsonNode object) {
        return object.path("error").isObject() && object.path("verdict").isObject() ? Format.ERRORCANON : Format.ERRATA;
    }
}
