package dev.errata.signature;

/** A piece of a {@link Strand}. */
sealed interface Part {

    Part HOLE = new Hole();

    /** Whether a text's ASCII letters must stand as they are written, or may be of either case. */
    enum Case {
        /** It has no letters of ASCII. */
        NONE,
        EXACT,
        EITHER
    }

    /** A text that must be there. Where either case will do, it is written small. */
    record Text(String text, Case letters) implements Part {

        /** The two as one text, if one rule of case fits both. */
        boolean joins(Text next) {
            return letters == next.letters || letters == Case.NONE || next.letters == Case.NONE;
        }

        Text and(Text next) {
            return new Text(text + next.text, letters == Case.NONE ? next.letters : letters);
        }
    }

    /** Anything at all, of at least {@code least} characters: {@code .*} and its like. */
    record Gap(int least, boolean greedy) implements Part {}

    /** Something that literals cannot express; may be empty. */
    record Hole() implements Part {}
}
