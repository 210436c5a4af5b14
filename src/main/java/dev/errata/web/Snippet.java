package dev.errata.web;

/**
 * How one client is set up to send here.
 *
 * @param id names its file and its place on the page
 * @param title the client's own name
 * @param place where the text goes: a file, a shell, or a form of another service
 * @param text with words of capitals in the place of what differs
 */
record Snippet(String id, String title, String place, String text) {

    /** What stands for a key until there is one. */
    static final String KEY = "YOUR_INGEST_KEY";

    /** What stands for the name of whoever sends, where a client must give one beside its key. */
    static final String SOURCE = "YOUR_SOURCE";

    /** The same for this service, with a key where there is one. */
    Snippet filled(Site site, FreshKey key) {
        var filled = text.replace("ERRATA_URL", site.url())
                .replace("ERRATA_HOST", site.host())
                .replace("ERRATA_PORT", Integer.toString(site.port()))
                .replace("ERRATA_TLS", site.secure() ? "on" : "off")
                .replace("ERRATA_SSL", Boolean.toString(site.secure()));
        return new Snippet(
                id, title, place, key.made() ? filled.replace(KEY, key.token()).replace(SOURCE, key.name()) : filled);
    }
}
