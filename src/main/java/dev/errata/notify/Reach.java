package dev.errata.notify;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What kind of place an address is, by the registries of special addresses (RFC 6890 and its successors). */
final class Reach {

    private static final Map<Block, String> INSIDE = new LinkedHashMap<>();

    /** Where clouds keep the credentials of a machine: nobody opens these by opening the network around them. */
    private static final List<Block> METADATA = List.of(
            Block.of("169.254.169.254"),
            Block.of("169.254.170.0/24"),
            Block.of("100.100.100.200"),
            Block.of("168.63.129.16"),
            Block.of("192.0.0.192"),
            Block.of("fd00:ec2::/32"),
            Block.of("fd20:ce::254"),
            Block.of("fe80::a9fe:a9fe"));

    private static final Block GLOBAL = Block.of("2000::/3");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    static {
        block("unspecified", "0.0.0.0/8", "::/128");
        block("loopback", "127.0.0.0/8", "::1/128");
        block("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
        block("shared by a carrier", "100.64.0.0/10");
        block("link-local", "169.254.0.0/16", "fe80::/10");
        block("unique-local", "fc00::/7", "fec0::/10");
        block("multicast", "224.0.0.0/4", "ff00::/8");
        block("reserved", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4", "2001::/23");
        block("for documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20");
        block("an IPv4 address within IPv6", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "::/96");
    }

    private Reach() {}

    private static void block(String name, String... networks) {
        Arrays.stream(networks).map(Block::of).forEach(it -> INSIDE.put(it, name));
    }

    /** Why an address is not a public one, in a word or two; empty where it is. */
    static Optional<String> inside(InetAddress address) {
        var bytes = address.getAddress();
        var named = INSIDE.entrySet().stream()
                .filter(it -> it.getKey().contains(bytes))
                .map(Map.Entry::getValue)
                .findFirst();
        return named.isPresent() || address instanceof Inet4Address || GLOBAL.contains(bytes)
                ? named
                : Optional.of("not public");
    }

    /** Whether credentials of the machine may be had there, be it in the disguise of an IPv6 address. */
    static boolean metadata(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return METADATA.stream().anyMatch(it -> it.contains(bytes));
        }
        var within = SIX_TO_FOUR.contains(bytes) ? Arrays.copyOfRange(bytes, 2, 6) : Arrays.copyOfRange(bytes, 12, 16);
        return METADATA.stream().anyMatch(it -> it.contains(bytes) || it.contains(within));
    }
}
