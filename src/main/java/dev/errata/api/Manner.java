package dev.errata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** How a caller wants to be answered: as data or as text for people, and in which language. */
record Manner(Form form, boolean chinese) {

    enum Form {
        JSON,
        TEXT,
        MARKDOWN
    }

    static final String MARKDOWN = "text/markdown";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private static final MediaType MARKDOWN_TYPE = MediaType.valueOf(MARKDOWN);

    /** The best form and language that {@code headers} accept; JSON and English where they do not say. */
    static Manner of(HttpHeaders headers) {
        return new Manner(form(headers), chinese(headers));
    }

    private static Form form(HttpHeaders headers) {
        for (var type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Form.JSON;
            }
            if (type.isCompatible(MARKDOWN_TYPE) && !type.isWildcardSubtype()) {
                return Form.MARKDOWN;
            }
            if (type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
                return Form.TEXT;
            }
        }
        return Form.JSON;
    }

    private static boolean chinese(HttpHeaders headers) {
        var accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            var best = Locale.lookup(LanguageRange.parse(accepted == null ? "en" : accepted), SPOKEN);
            return best != null && best.equals(Locale.CHINESE);
        } catch (IllegalArgumentException e) {
            // A header that nobody can read says nothing; the answer is still wanted.
            return false;
        }
    }
}
