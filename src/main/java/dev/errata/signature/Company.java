package dev.errata.signature;

/**
 * What must be in a line besides the literal that a trail is watched for: the grams of others of its literals, as four hashes in a
 * row for each trail, zero for none. Two are of four folded letters, one of three letters as written, and one of two.
 */
final class Company {

    static final int EACH = 4;

    private Company() {}

    /** Whether the line may hold all that a trail needs; false is certain. */
    static boolean mayBeIn(LineText line, int[] company, int trail) {
        int first = company[EACH * trail];
        if (first != 0 && !line.mayHold(first)) {
            return false;
        }
        int second = company[EACH * trail + 1];
        if (second != 0 && !line.mayHold(second)) {
            return false;
        }
        int third = company[EACH * trail + 2];
        if (third != 0 && !line.mayHoldThree(third)) {
            return false;
        }
        int fourth = company[EACH * trail + 3];
        return fourth == 0 || line.mayHoldPair(fourth);
    }

    /** Writes down what a trail needs. */
    static void write(Trail trail, Watchword watched, Choice choice, int[] company, int number) {
        Watchword first = null;
        Watchword second = null;
        for (var needle : trail.needles()) {
            var other = choice.word(needle);
            if (other.equals(watched)) {
                continue;
            }
            if (other.size() < 4) {
                writeShort(other, company, EACH * number);
            } else if (first == null || other.commonness() < first.commonness()) {
                second = first;
                first = other;
            } else if (second == null || other.commonness() < second.commonness()) {
                second = other;
            }
        }
        if (first != null) {
            var chars = first.literal().toCharArray();
            int at = first.from();
            company[EACH * number] = Packed.hashOf(chars, at);
            // Of a single one, its other end.
            company[EACH * number + 1] = second == null
                    ? Packed.hashOf(chars, 2 * at < chars.length - 4 ? chars.length - 4 : 0)
                    : Packed.hashOf(second.literal().toCharArray(), second.from());
        }
    }

    /** The hash of a short literal, if its letters stand as written. */
    private static void writeShort(Watchword word, int[] company, int at) {
        int length = word.literal().length();
        if (!word.folded() && length > 1) {
            company[at + 5 - length] =
                    Packed.hash((int) Packed.of(word.literal().toCharArray(), 0, length));
        }
    }
}
