package dev.errata.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets that must be used again, so that they cannot be hashed: AES-256-GCM under a key that lies in a file. Whoever has the
 * database, or a backup of it, without that file has no secret. Thread-safe.
 */
final class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] key;

    /** @param file made at the first use where it is missing */
    Seal(Path file) {
        this.file = file;
    }

    /**
     * Seals {@code secret}.
     *
     * @param place what it is the secret of: it opens under the same words only, so that sealed texts cannot be exchanged
     */
    String seal(String secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var used = key();
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, used, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return name(used) + "." + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /** What was sealed; empty where it was with another key, for another place, or not at all. */
    Optional<String> open(String sealed, String place) {
        var used = key();
        var mark = name(used) + ".";
        if (!sealed.startsWith(mark)) {
            return Optional.empty();
        }
        try {
            var both = Base64.getDecoder().decode(sealed.substring(mark.length()));
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            var opened = cipher(Cipher.DECRYPT_MODE, used, nonce, place)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Tells keys apart without giving anything away of them. */
    private static String name(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private synchronized byte[] key() {
        var known = key;
        if (known == null) {
            try {
                known = Files.exists(file) ? read() : make();
            } catch (IOException e) {
                throw new UncheckedIOException("the key file cannot be used: " + file, e);
            }
            key = known;
        }
        return known;
    }

    private byte[] read() throws IOException {
        try {
            var stored = Base64.getDecoder().decode(Files.readString(file).strip());
            if (stored.length == KEY_BYTES) {
                return stored;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the key file holds no key: " + file, e);
        }
        throw new IOException("the key file holds no key of " + KEY_BYTES + " bytes: " + file);
    }

    private byte[] make() throws IOException {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = FileChannel.open(file, options, ownersAlone())) {
            out.write(ByteBuffer.wrap(
                    (Base64.getEncoder().encodeToString(fresh) + "\n").getBytes(StandardCharsets.UTF_8)));
            // What is sealed with it must not reach the disk before it.
            out.force(true);
        } catch (FileAlreadyExistsException e) {
            return read();
        }
        return fresh;
    }

    private FileAttribute<?>[] ownersAlone() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
