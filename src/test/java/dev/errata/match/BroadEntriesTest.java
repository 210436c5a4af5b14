package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** However many entries claim every line, nobody waits for them all to be ranked, and what fits is found among them. */
class BroadEntriesTest {

    private static final int MANY = 400;

    /** What one line may bring: regexes, wordings and codes. */
    private static final int MOST = 100;

    private static final PublishedEntry WINCH =
            entry("deck/winch", "winch jammed at the cable guide", "winch \\\\d+ jammed at the cable guide", "E-WINCH");

    private static final String LINE = "12:00:04 ERROR E-DECK winch 4 jammed at the cable guide";

    @Test
    void theMostTellingOfManyRegexesAreKept() {
        for (var regex : List.of("jammed", ".", "jammed at|winch")) {
            var base = among(i -> entry("deck/broad-" + i, "bollard " + i + " came loose", regex, ""));

            assertThat(base.candidates(Reader.read(LINE), Context.NONE))
                    .as(regex)
                    .hasSizeBetween(2, MOST);
            assertThat(first(base)).as(regex).isEqualTo("deck/winch");
        }
    }

    @Test
    void aCodeThatManyCarryTellsOnlyAmongThoseThatElseFit() {
        var base = among(i -> entry("deck/coded-" + i, "bollard " + i + " came loose", "bollard " + i, "E-DECK"));

        assertThat(base.candidates(Reader.read(LINE), Context.NONE)).hasSizeBetween(1, MOST);
        assertThat(first(base)).isEqualTo("deck/winch");
        assertThat(first(base, "12:00:04 ERROR E-DECK bollard 7 came loose")).isEqualTo("deck/coded-7");
    }

    private static String first(KnowledgeBase base) {
        return first(base, LINE);
    }

    private static String first(KnowledgeBase base, String line) {
        var ranked = base.ranked(Reader.read(line), Context.NONE);
        return base.idOf(ranked.getFirst().entry()).toString();
    }

    private static KnowledgeBase among(IntFunction<PublishedEntry> other) {
        var entries = new ArrayList<PublishedEntry>();
        for (int i = 0; i < MANY; i++) {
            entries.add(other.apply(i));
        }
        entries.add(WINCH);
        return KnowledgeBase.of(entries);
    }

    private static PublishedEntry entry(String id, String signature, String regex, String code) {
        var document = """
                {"id": "%s", "signature": "%s", "domain": "deck", "regex": "%s", "error_code": "%s"}""".formatted(id, signature, regex, code);
        return switch (EntryText.read(document)) {
            case Reading.Complete(var read, var places) -> new PublishedEntry(read, 1);
            case Reading.Broken(var fault) -> throw new IllegalArgumentException(document);
        };
    }
}
