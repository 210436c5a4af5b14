package dev.errata.transfer;

/**
 * How much one import may bring, so that a small file cannot unfold to fill the memory.
 *
 * @param bytes of all files together, unpacked
 * @param files in an archive or folder
 * @param entries in all of them
 */
public record Bounds(long bytes, int files, int entries) {

    /** Far above any knowledge base of people: fifty times the largest public one. */
    public static final Bounds USUAL = new Bounds(256L << 20, 100_000, 100_000);

    public Bounds {
        if (bytes < 1 || files < 1 || entries < 1) {
            throw new IllegalArgumentException("bounds are at least 1");
        }
    }
}
