package dev.errata.feedback;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names for people and places that tell one from another and nothing else: keyed hashes, the same on all nodes of one database.
 * Thread-safe.
 */
@ApplicationScoped
class Pseudonyms {

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** 96 bits: two people never share one by chance. */
    private static final int SHOWN_BYTES = 12;

    private static final HexFormat HEX = HexFormat.of();

    private final EntityManager entities;
    private volatile byte @Nullable [] key;

    Pseudonyms(EntityManager entities) {
        this.entities = entities;
    }

    /** What a name is the name of: one that is both never shares a pseudonym. */
    enum Kind {
        REPORTER,
        SOURCE
    }

    void start(@Observes StartupEvent event) {
        key();
    }

    String of(Kind kind, String name) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key(), HASH));
            var named = kind.name().toLowerCase(Locale.ROOT) + "\n" + name;
            var hash = mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(Arrays.copyOf(hash, SHOWN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            // In a transaction of its own: a key must not be used before it is sure to be the one that stays.
            known = HEX.parseHex(QuarkusTransaction.requiringNew().call(this::stored));
            key = known;
        }
        return known;
    }

    private String stored() {
        // Two nodes that start at once must not make two keys.
        entities.createNativeQuery("select id from feedback_lock for update", Integer.class)
                .getSingleResult();
        var row = entities.find(PseudonymKeyRow.class, PseudonymKeyRow.ONLY);
        if (row == null) {
            var fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            row = new PseudonymKeyRow(HEX.formatHex(fresh));
            entities.persist(row);
        }
        return row.key;
    }
}
