package dev.errata.entry;

import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901). */
public final class Pointer {

    private Pointer() {}

    /** The pointer to {@code keys}, from the root down; numbers are positions in lists. */
    public static String to(Object... keys) {
        return below("", keys);
    }

    /** The pointer to {@code keys} below another pointer. */
    public static String below(String parent, Object... keys) {
        var pointer = new StringBuilder(parent);
        for (var key : keys) {
            pointer.append('/').append(key.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The keys that a pointer names; none for the root. */
    static List<String> keys(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(key -> key.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
