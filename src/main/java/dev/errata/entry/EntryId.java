package dev.errata.entry;

import java.util.Optional;
import java.util.regex.Pattern;

/** The identity of an entry, {@code domain/slug}; never changes once published. */
public record EntryId(String domain, String slug) implements Comparable<EntryId> {

    private static final Pattern PART = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,126}[a-z0-9])?");

    public EntryId {
        if (!valid(domain) || !valid(slug)) {
            throw new IllegalArgumentException(
                    "an id is domain/slug in lower-case letters, digits, '-', '.', '_': " + domain + "/" + slug);
        }
    }

    /** The id that {@code text} spells, or empty where it spells none. */
    public static Optional<EntryId> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        var domain = text.substring(0, slash);
        var slug = text.substring(slash + 1);
        return valid(domain) && valid(slug) ? Optional.of(new EntryId(domain, slug)) : Optional.empty();
    }

    /** The id that {@code text} spells; throws IllegalArgumentException where it spells none. */
    public static EntryId of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "an id is domain/slug in lower-case letters, digits, '-', '.', '_': " + text));
    }

    private static boolean valid(String part) {
        return PART.matcher(part).matches() && !part.contains("..");
    }

    @Override
    public int compareTo(EntryId other) {
        int byDomain = domain.compareTo(other.domain);
        return byDomain != 0 ? byDomain : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return domain + "/" + slug;
    }
}
