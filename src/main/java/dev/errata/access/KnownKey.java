package dev.errata.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key as it is held in memory to recognise it. */
final class KnownKey {

    private static final String HMAC = "HmacSHA256";

    private final String name;
    private final byte[] digest;
    private final SecretKeySpec secret;

    /**
     * HMAC-SHA256 hashes a key of more than 64 bytes by SHA-256 before use (RFC 2104). So of the tokens made here the digest is that very
     * key, and a body that was signed with a token can be checked though the token is not kept.
     *
     * @param given the operator's own key: if it is this one, short or long, its text is at hand
     */
    KnownKey(IngestKeyRow row, Optional<String> given) {
        name = row.name;
        digest = HexFormat.of().parseHex(row.digest);
        secret = new SecretKeySpec(
                given.filter(it -> isMadeOf(IngestToken.digest(it)))
                        .map(it -> it.getBytes(StandardCharsets.UTF_8))
                        .orElse(digest),
                HMAC);
    }

    String name() {
        return name;
    }

    boolean isMadeOf(byte[] digestOfToken) {
        return MessageDigest.isEqual(digest, digestOfToken);
    }

    boolean signed(byte[] signature, byte[]... message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            for (var part : message) {
                mac.update(part);
            }
            return MessageDigest.isEqual(mac.doFinal(), signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
