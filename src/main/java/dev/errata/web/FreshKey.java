package dev.errata.web;

/**
 * An ingest key that was made just now: nothing can show its token again.
 *
 * @param name empty where none was made
 */
record FreshKey(String name, String token) {

    static final FreshKey NONE = new FreshKey("", "");

    public boolean made() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return "FreshKey[" + name + "]";
    }
}
