package dev.errata.match;

import dev.errata.event.Masker;
import dev.errata.feedback.Ballot;

/** What people write in their own words, made fit to be kept. Stateless. */
public final class Notes {

    private Notes() {}

    /** {@code note} without secrets, nor anything that is no text: no database keeps NUL or half a character. */
    public static String kept(String note) {
        var clean = new StringBuilder();
        note.codePoints()
                .map(it -> Character.getType(it) == Character.SURROGATE ? '\ufffd' : it)
                .map(it -> Character.isISOControl(it) && it != '\n' && it != '\t' ? ' ' : it)
                .forEach(clean::appendCodePoint);
        return cut(Masker.mask(clean.toString()).text().strip());
    }

    /** A mark may be longer than the secret that it stands for. */
    private static String cut(String text) {
        if (text.length() <= Ballot.LONGEST_NOTE) {
            return text;
        }
        int end = Ballot.LONGEST_NOTE - (Character.isHighSurrogate(text.charAt(Ballot.LONGEST_NOTE - 1)) ? 1 : 0);
        return text.substring(0, end);
    }
}
