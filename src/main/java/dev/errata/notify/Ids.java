package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** Names for what is new. Thread-safe. */
@ApplicationScoped
class Ids {

    private static final int RANDOM_BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    /** Of a target or a rule. */
    String any() {
        return HexFormat.of().formatHex(bytes());
    }

    /** Of a message: its webhook-id. Rises with time, to the millisecond. */
    String message(Instant now) {
        var millis = ByteBuffer.allocate(Long.BYTES).putLong(now.toEpochMilli()).array();
        return "msg_" + HexFormat.of().formatHex(millis, 2, millis.length) + any();
    }

    private byte[] bytes() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
