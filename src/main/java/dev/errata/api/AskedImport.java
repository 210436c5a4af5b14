package dev.errata.api;

import dev.errata.transfer.Declaration;
import dev.errata.transfer.Format;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the address of an import says about it. */
class AskedImport {

    @RestQuery
    @Nullable
    String format;

    @RestQuery
    @Nullable
    String licence;

    @RestQuery
    @Nullable
    String source;

    /** Of the file, where it may help to tell what it is. */
    @RestQuery
    @Nullable
    String name;

    /** Which column of a table is which of ours: {@code theirs=ours}. */
    @RestQuery
    @Nullable
    List<String> map;

    @RestQuery("dry_run")
    @Nullable
    Boolean dryRun;

    @RestQuery
    @Nullable
    Boolean publish;

    @RestQuery
    @Nullable
    String rendered;

    boolean publish() {
        return Boolean.TRUE.equals(publish);
    }

    /** Unless somebody says what is to be written, nothing is. */
    boolean dryRun() {
        return dryRun == null ? !publish() : dryRun;
    }

    String name() {
        return name == null || name.isBlank() ? "body" : name.strip();
    }

    String rendered() {
        return rendered == null ? "" : rendered;
    }

    Declaration declaration(@Nullable MediaType type) {
        var named = format == null || format.isBlank() ? spoken(type) : Optional.of(named(format));
        try {
            return new Declaration(named, source == null ? "" : source, licence == null ? "" : licence, columns());
        } catch (IllegalArgumentException e) {
            throw Refusals.invalidParameter("source", "source and licence have at most 500 characters each");
        }
    }

    private static Format named(String word) {
        return Format.named(word)
                .orElseThrow(() -> Refusals.invalidParameter(
                        "format", "format is errata, deadends, errorcanon, cre, jenkins or csv"));
    }

    /** JSON is several forms, and archives are none: those are looked at. */
    private static Optional<Format> spoken(@Nullable MediaType type) {
        if (type == null) {
            return Optional.empty();
        }
        return switch (type.getType() + "/" + type.getSubtype()) {
            case "text/csv" -> Optional.of(Format.CSV);
            case "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml" -> Optional.of(Format.CRE);
            case "application/xml", "text/xml" -> Optional.of(Format.JENKINS);
            default -> Optional.empty();
        };
    }

    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var pair : map == null ? List.<String>of() : map) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                throw Refusals.invalidParameter("map", "map is theirs=ours, such as map=Error%20text=signature");
            }
            columns.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return columns;
    }
}
