package dev.errata.access;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password that can be recognised but not read: Argon2id, with the parameters that it was made with.
 *
 * <p>Making and trying one takes some 50 ms of one core and {@value #MEMORY} KiB, on purpose: never on an event loop.
 */
final class PasswordHash {

    // What OWASP's cheat sheet names as the least; docs/adr/0009-passwords.md says why no more.
    static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})" + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] digest;

    /** @param memory in KiB */
    private record Cost(int memory, int passes, int lanes) {

        static final Cost NOW = new Cost(MEMORY, PASSES, LANES);
    }

    private PasswordHash(Cost cost, byte[] salt, byte[] digest) {
        this.cost = cost;
        this.salt = salt;
        this.digest = digest;
    }

    static PasswordHash of(char[] password, SecureRandom random) {
        var salt = random(SALT_BYTES, random);
        return new PasswordHash(Cost.NOW, salt, digest(password, Cost.NOW, salt, DIGEST_BYTES));
    }

    /** No password's hash: to try one against it takes as long as against any other, and fails. */
    static PasswordHash ofNothing(SecureRandom random) {
        return new PasswordHash(Cost.NOW, random(SALT_BYTES, random), random(DIGEST_BYTES, random));
    }

    /** Reads what {@link #toString} wrote; parameters of former versions are kept. */
    static PasswordHash parse(String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            // Not the value: it would stand in a log.
            throw new IllegalArgumentException("a password hash is a PHC string of argon2id");
        }
        var cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    /** Whether this was made of that password. */
    boolean fits(char[] password) {
        return MessageDigest.isEqual(digest, digest(password, cost, salt, digest.length));
    }

    /** In the PHC string format. */
    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(digest));
    }

    private static byte[] digest(char[] password, Cost cost, byte[] salt, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var digest = new byte[length];
        argon2.generateBytes(bytes(password), digest);
        return digest;
    }

    private static byte[] bytes(char[] password) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static byte[] random(int length, SecureRandom random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
