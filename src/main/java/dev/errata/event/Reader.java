package dev.errata.event;

/**
 * Reads what was received, be it one line, a trace or a whole log: masks its secrets, takes its lines apart and puts together
 * what is one error.
 *
 * <p>Linear in the text, whatever it is. Stateless and thread-safe.
 */
public final class Reader {

    private Reader() {}

    public static Transcript read(String text) {
        return read(Masker.mask(text));
    }

    /** Reads what was masked before. */
    public static Transcript read(Masked masked) {
        int count = PhysicalLines.each(masked.text(), (number, from, to) -> {});
        return new Transcript(masked, Assembler.assemble(Cleaner.clean(masked.text())), count);
    }
}
