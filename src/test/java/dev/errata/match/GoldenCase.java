package dev.errata.match;

import dev.errata.event.Reader;
import dev.errata.event.Transcript;
import java.util.List;
import java.util.Set;

/**
 * One text of the golden set and what is right for it.
 *
 * @param part "tuning", which weights are learned from, or "report", which only reports
 * @param source the program or family that printed it: a source lies in one part
 * @param kind see golden/README.md
 * @param language "en", "zh" or "mixed"
 * @param expect ids that are right for the main error; empty where the text must stay unknown
 * @param also ids that are right for other errors of the text, or fair beside the right one
 */
record GoldenCase(
        String part,
        String source,
        String name,
        String kind,
        String language,
        String text,
        Set<String> expect,
        Set<String> also,
        Context context) {

    GoldenCase {
        expect = Set.copyOf(expect);
        also = Set.copyOf(also);
    }

    boolean known() {
        return !expect.isEmpty();
    }

    boolean tuning() {
        return part.equals("tuning");
    }

    String id() {
        return source + "/" + name;
    }

    Transcript transcript() {
        return Reader.read(text);
    }

    /** The same case with the question narrowed to {@code domains}. */
    GoldenCase asking(List<String> domains) {
        var narrowed = new Context(domains, context.software(), context.os());
        return new GoldenCase(part, source, name, kind, language, text, expect, also, narrowed);
    }

    /** The kinds of texts that no entry covers. */
    static final List<String> UNKNOWN_KINDS = List.of("near-miss", "other-tool", "prose", "ordinary");
}
