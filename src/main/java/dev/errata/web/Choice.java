package dev.errata.web;

import dev.errata.search.Browse;
import dev.errata.search.Browse.Sort;
import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** What a reader browses for, as the address says it. Anything it does not understand is as if it were not there. */
final class Choice {

    static final int PAGE = 50;

    private static final String YES = "yes";

    @RestQuery
    @DefaultValue("")
    String q = "";

    @RestQuery
    @DefaultValue("")
    String domain = "";

    @RestQuery
    @DefaultValue("")
    String category = "";

    @RestQuery
    @DefaultValue("")
    String tag = "";

    @RestQuery
    @DefaultValue("")
    String tier = "";

    @RestQuery
    @DefaultValue("")
    String translated = "";

    @RestQuery
    @DefaultValue("")
    String samples = "";

    @RestQuery
    @DefaultValue("")
    String stale = "";

    @RestQuery
    @DefaultValue("")
    String sort = "";

    @RestQuery
    @DefaultValue("")
    String cursor = "";

    Browse.Query query() {
        return new Browse.Query(
                q,
                domain,
                category,
                tag,
                tier,
                "",
                YES.equals(translated),
                YES.equals(samples),
                YES.equals(stale),
                order(),
                cursor,
                PAGE);
    }

    private Sort order() {
        return switch (sort) {
            case "updated" -> Sort.UPDATED;
            case "id" -> Sort.ID;
            default -> q.isBlank() ? Sort.ID : Sort.RELEVANCE;
        };
    }

    /** What was chosen beside the words, in the order of the address; the place in the list is not among it. */
    Map<String, String> facets() {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("domain", domain);
        chosen.put("category", category);
        chosen.put("tier", tier);
        chosen.put("tag", tag);
        chosen.put("translated", translated);
        chosen.put("samples", samples);
        chosen.put("stale", stale);
        chosen.put("sort", sort.toLowerCase(Locale.ROOT));
        chosen.values().removeIf(String::isBlank);
        return chosen;
    }

    /** The address of this choice with {@code value} for {@code name}, from the top; an empty value takes the facet away. */
    String with(String name, String value) {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("q", q);
        chosen.putAll(facets());
        chosen.put(name, value);
        var query = chosen.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/entries" : "/entries?" + query;
    }
}
