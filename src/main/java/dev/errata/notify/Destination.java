package dev.errata.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address as it is written, taken apart so strictly that nobody after us can read it in another way.
 *
 * @param host a name, or a literal address, IPv6 in brackets; in lower case
 * @param path with the query, as it goes over the wire
 */
record Destination(boolean tls, String host, int port, String path) {

    static final int LONGEST = 2_000;

    private static final int FIRST_FREE_PORT = 1_024;
    private static final Pattern QUAD = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]*|[0-9]+");

    /** Reads {@code url}; throws IllegalArgumentException with a sentence for whoever wrote it, which quotes nothing. */
    static Destination of(String url) {
        check(url.length() <= LONGEST, "an address has at most " + LONGEST + " characters");
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("this is no address such as https://hooks.example.com/path", e);
        }
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        check(tls || scheme.equals("http"), "an address begins with https://");
        var authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        check(authority.indexOf('@') < 0, "an address with a user or a password is not taken");
        check(uri.getHost() != null, "the host must be a name or a plain IP address");
        check(uri.getRawFragment() == null, "an address with a # is not taken");
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        checkHost(host);
        int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
        check(
                port == 80 || port == 443 || (port >= FIRST_FREE_PORT && port < 65_536),
                "a port is 80, 443, or from " + FIRST_FREE_PORT + " on");
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Destination(tls, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static void checkHost(String host) {
        check(!host.endsWith("."), "write the host without a dot at its end");
        check(host.indexOf('%') < 0, "an address with a zone is not taken");
        var last = host.substring(host.lastIndexOf('.') + 1);
        // Octal, hexadecimal, short and long forms mean different places to different readers.
        check(
                !NUMBER.matcher(last).matches() || QUAD.matcher(host).matches(),
                "write an IP address as four decimal numbers");
    }

    private static void check(boolean fine, String rule) {
        if (!fine) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Whether the host is an address and no name: then there is nothing to resolve. */
    boolean literal() {
        return host.startsWith("[") || QUAD.matcher(host).matches();
    }

    /** The same place, with {@code query} added. */
    Destination with(String query) {
        return new Destination(tls, host, port, path + (path.indexOf('?') < 0 ? "?" : "&") + query);
    }

    /** How it may be shown where all behind the host is a secret. */
    String hostAlone() {
        var shown = path.length() > 24 ? path.substring(path.length() - 4) : "";
        return origin() + "/…" + shown;
    }

    /** How it may be shown where only what follows the path may be secret. */
    String withoutQuery() {
        int query = path.indexOf('?');
        return query < 0 ? origin() + path : origin() + path.substring(0, query) + "?…";
    }

    private String origin() {
        return (tls ? "https://" : "http://") + authority();
    }

    /** As it stands in the header Host. */
    String authority() {
        return port == (tls ? 443 : 80) ? host : host + ":" + port;
    }
}
