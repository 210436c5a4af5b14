package dev.errata.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names for people and places that tell one from another and nothing else: keyed hashes, the same on all nodes of one database. Needs a
 * transaction at its first use, and the log's lock when it makes the key. Thread-safe.
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

    /** The pseudonym of {@code name}; names of different {@code kind} never share one. */
    String of(String kind, String name) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key(), HASH));
            var hash = mac.doFinal((kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(Arrays.copyOf(hash, SHOWN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            known = HEX.parseHex(stored());
            key = known;
        }
        return known;
    }

    private String stored() {
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
