package dev.errata.notify;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps messages from going where an outsider could not go: the service must not be a way into the network that it stands in. A name is
 * resolved once, here, and the connection is made to the very address that was looked at. Immutable, thread-safe.
 */
final class Guard {

    private final List<Block> openedNetworks;
    private final Set<String> openedHosts;
    private final Names names;

    /** The addresses of a name. */
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /** @param opened host names and networks inside that may be reached; IllegalArgumentException where one is a network that is none */
    Guard(List<String> opened, Names names) {
        this.openedNetworks = opened.stream()
                .map(String::strip)
                .filter(it -> it.indexOf('/') >= 0 || Block.parse(it).isPresent())
                .map(Block::of)
                .toList();
        this.openedHosts = opened.stream()
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> Block.parse(it).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** What is wrong with an address as far as that can be said without asking anybody; empty where nothing is. */
    Optional<String> complaint(String url, boolean inside) {
        try {
            var destination = Destination.of(url);
            if (!destination.tls() && !inside) {
                return Optional.of("an address begins with https://; http is for targets inside");
            }
            return destination.literal() && route(destination, inside) instanceof Route.Closed closed
                    ? Optional.of(closed.why())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Resolves the host, which may take as long as the resolver does.
     *
     * @param inside whether this target may reach what is opened inside
     */
    Route route(Destination destination, boolean inside) {
        InetAddress[] found;
        try {
            found = names.lookUp(destination.host());
        } catch (UnknownHostException e) {
            return new Route.Closed("the host is not known");
        }
        for (var address : found) {
            var refused = refused(destination, address, inside);
            if (refused.isPresent()) {
                return new Route.Closed(refused.get());
            }
        }
        return found.length == 0 ? new Route.Closed("the host is not known") : new Route.Open(destination, found[0]);
    }

    /** All addresses of a name must be fine: which one another node would take is not ours to say. */
    private Optional<String> refused(Destination destination, InetAddress address, boolean inside) {
        if (Reach.metadata(address)) {
            return Optional.of("the address is one where clouds keep credentials");
        }
        if (destination.host().startsWith("[") && address instanceof Inet4Address) {
            return Optional.of("the address is an IPv4 address within IPv6");
        }
        boolean opened = inside && opened(destination.host(), address);
        var kind = Reach.inside(address);
        if (kind.isPresent() && !opened) {
            return Optional.of("the address is " + kind.get()
                    + (inside ? ", and errata.notify.allow-inside does not open it" : ""));
        }
        return destination.tls() || opened
                ? Optional.empty()
                : Optional.of("http goes only to what errata.notify.allow-inside opens");
    }

    private boolean opened(String host, InetAddress address) {
        return openedHosts.contains(host) || openedNetworks.stream().anyMatch(it -> it.contains(address.getAddress()));
    }
}
