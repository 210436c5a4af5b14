package dev.errata.web;

import dev.errata.web.Prose.Span;
import java.util.List;

/**
 * A text as a reader gets it: in the language of the page, or in the other where there is no translation.
 *
 * @param lang the tag of the words' language where it is not the page's, or empty
 */
record Said(String words, String lang) {

    static Said plain(String words) {
        return new Said(words, "");
    }

    public boolean foreign() {
        return !lang.isEmpty();
    }

    public boolean blank() {
        return words.isBlank();
    }

    /** The words with what stands between backticks told apart. */
    public List<Span> spans() {
        return Prose.spans(words);
    }
}
