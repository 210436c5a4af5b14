package dev.errata.signature;

/**
 * One regex to recognise something by.
 *
 * @param key what the caller knows it as; unique in a set
 * @param regex in the dialect of {@link Dialect}, searched for inside a line
 */
public record Signature<K>(K key, String regex) {

    public Signature {
        if (regex.isEmpty()) {
            throw new IllegalArgumentException("a signature needs a regex: " + key);
        }
    }
}
