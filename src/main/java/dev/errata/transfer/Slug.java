package dev.errata.transfer;

import dev.errata.entry.Digest;
import dev.errata.entry.EntryId;
import java.text.Normalizer;
import java.util.Locale;

/** The two halves of an id, made of words that were not written for it. The same words make the same id. Pure. */
final class Slug {

    private static final int LONGEST = 80;
    private static final int HASH = 8;
    private static final String NO_DOMAIN = "unsorted";

    private Slug() {}

    /** Never empty: words without a letter of the alphabet become a hash. */
    static String of(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "e-" + hash(words) : cut(plain);
    }

    static String domain(String words) {
        return words.isBlank() ? NO_DOMAIN : of(words);
    }

    /** An id for a thing that has a name, which others may have too. */
    static EntryId numbered(String domain, String name, String key) {
        return new EntryId(domain, of(name) + "-" + hash(key));
    }

    private static String hash(String key) {
        return Digest.of(key).substring(0, HASH);
    }

    private static String cut(String plain) {
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int word = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, word > LONGEST / 2 ? word : LONGEST).replaceAll("-+$", "");
    }
}
