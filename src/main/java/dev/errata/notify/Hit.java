package dev.errata.notify;

import dev.errata.entry.EntryId;
import dev.errata.sighting.Counted.Sighting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * That a rule is about what was seen.
 *
 * @param subject what is told once a period: an entry or a cluster in a source, as a hash
 * @param sighting the latest of those that were counted at once
 * @param count how often it was seen in them
 */
record Hit(Rule rule, String subject, Sighting sighting, long count) {

    private static final int HASH_BYTES = 16;

    /** The order in which rows are touched on all nodes, so that two transactions never wait for each other. */
    record Key(String rule, String subject) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::rule).thenComparing(Key::subject);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        return new Key(rule.id(), subject);
    }

    Hit and(Hit other) {
        boolean later = other.sighting.seen().last().isAfter(sighting.seen().last());
        return new Hit(rule, subject, later ? other.sighting : sighting, count + other.count);
    }

    static String subject(Sighting sighting) {
        var seen = sighting.seen();
        var what = seen.entry()
                .map(EntryId::toString)
                .or(() -> sighting.cluster().map(it -> "cluster " + it))
                .orElseGet(() -> "fingerprint " + seen.fingerprint());
        return hash(what + "\n" + seen.place().source());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
