package dev.errata.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One file of what is imported, unpacked. Immutable as long as nobody writes to the bytes that it was made of. */
final class Parcel {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final byte[] bytes;

    /** @param name with {@code /}, below the archive or folder */
    Parcel(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Whether the name ends so, in small letters. */
    boolean ends(String... endings) {
        var small = name.toLowerCase(Locale.ROOT);
        for (var ending : endings) {
            if (small.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The text, without a byte order mark; empty where it is not UTF-8. */
    Optional<String> text() {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes()).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
