package dev.errata.signature;

/**
 * Where a signature was found in a line.
 *
 * @param start offset of its first character, in UTF-16 units from the start of the line
 * @param end offset after its last character; equal to start for an empty match
 */
public record Hit<K>(K key, int start, int end) {

    public Hit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }
}
