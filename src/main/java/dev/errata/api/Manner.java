package dev.errata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** How a caller wants to be answered: as data or as text for people, and in which language. */
record Manner(Form form, boolean chinese) {

    enum Form {
        JSON,
        TEXT,
        MARKDOWN
    }

    static final String MARKDOWN = "text/markdown";

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
        for (var language : headers.getAcceptableLanguages()) {
            switch (language.getLanguage()) {
                case "zh" -> {
                    return true;
                }
                case "en" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}
