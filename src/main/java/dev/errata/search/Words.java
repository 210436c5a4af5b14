package dev.errata.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words as errors are written: identifiers split at camel case, underscores and dots, English lightly stemmed, Chinese
 * as single characters and pairs. Thread-safe.
 */
public final class Words {

    /** Numbers stay whole inside a code such as {@code TS2307}, which means nothing in halves. */
    private static final int DELIMITERS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream chain = new CJKWidthFilter(source);
            chain = new WordDelimiterGraphFilter(chain, DELIMITERS, null);
            chain = new LowerCaseFilter(chain);
            chain = new CJKBigramFilter(chain, ALL_SCRIPTS, true);
            return new TokenStreamComponents(source, new KStemFilter(chain));
        }
    };

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    /**
     * One word of a text.
     *
     * @param start offset of its first character in the text
     * @param end offset after its last character
     */
    public record Word(String term, int start, int end) {}

    private Words() {}

    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** What {@code text} says, each once: its words, and the concepts that it words in whatever way. */
    public static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        of(text).forEach(word -> terms.add(word.term()));
        terms.addAll(Concepts.in(text));
        return terms;
    }

    /** The concepts that {@code text} words, in whatever way; none of them is a word of any text. */
    public static Set<String> concepts(String text) {
        return Concepts.in(text);
    }

    /** The words of {@code text}, in order. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (var stream = ANALYZER.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return words;
    }
}
