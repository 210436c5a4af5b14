package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Pointer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words from a fixed list, addresses, versions and tags. */
final class ContentRules {

    private static final Set<String> TIERS =
            Set.of("ai_generated", "community", "human_reviewed", "documented", "reproduced");
    private static final Pattern PRODUCT_VERSION =
            Pattern.compile("\\S.*\\s[<>=~^v]{0,2}\\d[\\w.+~-]*(?:,\\s*[<>=]{1,2}\\d[\\w.+~-]*)?");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s/]\\S*");

    private final Sheet sheet;

    private ContentRules(Sheet sheet) {
        this.sheet = sheet;
    }

    static void check(Sheet sheet) {
        var rules = new ContentRules(sheet);
        rules.words();
        rules.links();
        rules.versions();
        if (sheet.json().path("tags").isEmpty()) {
            sheet.note(
                    Rule.TAGS_EMPTY,
                    "/tags",
                    "The entry has no tags.",
                    "Add a few lower-case words that people would browse by.");
        }
    }

    private void words() {
        var json = sheet.json();
        var tier = json.path("verification_tier");
        if (tier.isTextual() && !TIERS.contains(tier.textValue().toLowerCase(Locale.ROOT))) {
            sheet.note(
                    Rule.TIER_UNKNOWN,
                    "/verification_tier",
                    "verification_tier is " + Sheet.quoted(tier.textValue()) + ".",
                    "Write ai_generated, community, human_reviewed, documented or reproduced.");
        }
        word(json, "", "severity", "critical", "error", "warning", "info");
        word(json, "", "resolvable", "true", "partial", "false");
        items("versions").forEach(at -> word(json.at(at), at, "status", "active", "deprecated", "removed"));
        items("samples").forEach(at -> {
            word(json.at(at), at, "expect", "match", "no_match");
            word(json.at(at), at, "origin", "captured", "documented", "written");
        });
        items("checks").forEach(at -> word(json.at(at), at, "meaning", "supports", "rules_out"));
        locale(json.path("locale"));
    }

    private void locale(JsonNode locale) {
        if (locale.isTextual()
                && Locale.forLanguageTag(locale.textValue()).getLanguage().isEmpty()) {
            sheet.note(
                    Rule.VALUE_UNKNOWN,
                    "/locale",
                    "locale is " + Sheet.quoted(locale.textValue()) + ", which is no language tag.",
                    "Write a BCP 47 tag, such as en.");
        }
    }

    private List<String> items(String key) {
        var list = sheet.json().path(key);
        return IntStream.range(0, list.size()).mapToObj(i -> Pointer.to(key, i)).toList();
    }

    private void word(JsonNode object, String pointer, String key, String... known) {
        var value = object.path(key);
        if (value.isTextual()
                && !Arrays.asList(known).contains(value.textValue().toLowerCase(Locale.ROOT))) {
            sheet.note(
                    Rule.VALUE_UNKNOWN,
                    Pointer.below(pointer, key),
                    key + " is " + Sheet.quoted(value.textValue()) + ".",
                    "Write one of " + String.join(", ", known) + ".");
        }
    }

    private void links() {
        link(sheet.json().path("official_doc_url"), "/official_doc_url");
        for (var key : List.of("workarounds", "dead_ends")) {
            for (var at : items(key)) {
                var sources = sheet.json().at(at).path("sources");
                for (int i = 0; i < sources.size(); i++) {
                    link(sources.get(i), Pointer.below(at, "sources", i));
                }
            }
        }
    }

    private void link(JsonNode address, String pointer) {
        if (address.isTextual() && !WEB_ADDRESS.matcher(address.textValue()).matches()) {
            sheet.note(
                    Rule.LINK_UNSAFE,
                    pointer,
                    "The address " + Sheet.quoted(address.textValue()) + " is neither http nor https.",
                    "Write a full address that begins with https://.");
        }
    }

    private void versions() {
        for (var at : items("versions")) {
            var row = sheet.json().at(at);
            var version = row.path("version").asText("");
            if (row.isObject() && !PRODUCT_VERSION.matcher(version.strip()).matches()) {
                sheet.note(
                        Rule.VERSION_UNCLEAR,
                        Pointer.below(at, "version"),
                        "The row is for " + Sheet.quoted(version) + ".",
                        "Name the product and its version number, such as Redis 7.2.6.");
            }
        }
    }
}
