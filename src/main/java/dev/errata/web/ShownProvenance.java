package dev.errata.web;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where an imported entry comes from; all blank for one of our own.
 *
 * @param format the form that it was imported from
 * @param licence that it is under, best an SPDX identifier
 * @param author whom that licence wants named
 * @param originalId its id there
 */
record ShownProvenance(String format, Source source, String licence, String author, String originalId) {

    static ShownProvenance of(JsonNode document) {
        var from = document.path("provenance");
        return new ShownProvenance(
                text(from, "format"),
                Source.of(text(from, "source")),
                text(from, "licence"),
                text(from, "author"),
                text(from, "original_id"));
    }

    private static String text(JsonNode from, String key) {
        return from.path(key).isTextual() ? from.path(key).asText().strip() : "";
    }

    public boolean known() {
        return !(format + source.label() + licence + author + originalId).isEmpty();
    }
}
