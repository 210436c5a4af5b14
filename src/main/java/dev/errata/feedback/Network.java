package dev.errata.feedback;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where words come from, as far as one place can be told from another: what {@link Ballot#address} takes. */
public final class Network {

    /** What is given to one customer at the least. */
    private static final int BYTES = 8;

    private Network() {}

    /**
     * The address itself, or the /64 of an IPv6 one.
     *
     * @param address as the connection names it; null where there is none
     */
    public static String of(@Nullable String address) {
        if (address == null) {
            return "";
        }
        try {
            int zone = address.indexOf('%');
            var read = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), BYTES)) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
