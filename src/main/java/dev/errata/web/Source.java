package dev.errata.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Where a claim comes from.
 *
 * @param label short, to read
 * @param href to follow, or empty where the source is no address on the web
 */
record Source(String label, String href) {

    static List<Source> of(List<String> sources) {
        return sources.stream().filter(it -> !it.isBlank()).map(Source::of).toList();
    }

    /** Only http and https are links: an entry must not bring a script to the page. */
    static Source of(String source) {
        try {
            var address = new URI(source.strip());
            var scheme = address.getScheme();
            boolean web =
                    ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) && address.getHost() != null;
            return web ? new Source(label(address), address.toASCIIString()) : new Source(source, "");
        } catch (URISyntaxException e) {
            return new Source(source, "");
        }
    }

    public boolean link() {
        return !href.isEmpty();
    }

    /** The host and the last part of the path: what tells one source from the next. */
    private static String label(URI address) {
        var host = address.getHost().startsWith("www.") ? address.getHost().substring(4) : address.getHost();
        var path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? host : host + " › " + last;
    }
}
