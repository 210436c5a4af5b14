package dev.errata.search;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that were already cut, for Lucene to index as they are. */
final class Terms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> left;

    private Terms(Collection<String> terms) {
        this.left = terms.iterator();
    }

    static TokenStream stream(Collection<String> terms) {
        return new Terms(terms);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        term.append(left.next());
        return true;
    }
}
