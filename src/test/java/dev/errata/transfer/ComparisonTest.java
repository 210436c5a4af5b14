package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.CanonicalJson;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String FIRST = "{\"id\": \"pump/a\", \"signature\": \"dry\"}";
    private static final String SECOND = "{\"id\": \"pump/a\", \"signature\": \"bone dry\"}";
    private static final String EDITED = "{\"id\": \"pump/a\", \"signature\": \"dry again\"}";

    @Test
    void whatThereIsNotIsTaken() throws IOException {
        assertThat(Comparison.of(read(FIRST), Optional.empty()).fate()).isEqualTo(Fate.TAKEN);
    }

    @Test
    void theSameWordsAreTheSameHoweverTheyAreWritten() throws IOException {
        var there = new Present(canonical("{\"signature\": \"dry\",   \"id\": \"pump/a\"}"), true, "");

        assertThat(Comparison.of(read(FIRST), Optional.of(there)).fate()).isEqualTo(Fate.SAME);
    }

    @Test
    void otherWordsOfTheSameIdAreAConflictWhereNothingWasImportedBefore() throws IOException {
        var there = new Present(canonical(FIRST), true, "");

        assertThat(Comparison.of(read(SECOND), Optional.of(there)).fate()).isEqualTo(Fate.CONFLICT);
    }

    @Test
    void newWordsOfTheSourceReplaceWhatNobodyTouched() throws IOException {
        var there = new Present(canonical(FIRST), true, Comparison.digest(read(FIRST)));

        assertThat(Comparison.of(read(SECOND), Optional.of(there)).fate()).isEqualTo(Fate.CHANGED);
    }

    @Test
    void newWordsOfTheSourceNeverReplaceAnEditorsOwn() throws IOException {
        var there = new Present(canonical(EDITED), true, Comparison.digest(read(FIRST)));

        assertThat(Comparison.of(read(SECOND), Optional.of(there)).fate()).isEqualTo(Fate.CONFLICT);
    }

    @Test
    void anEditStandsWhereTheSourceSaysNothingNew() throws IOException {
        var there = new Present(canonical(EDITED), true, Comparison.digest(read(FIRST)));

        assertThat(Comparison.of(read(FIRST), Optional.of(there)).fate()).isEqualTo(Fate.SAME);
    }

    @Test
    void whatWasRetiredHereStaysRetired() throws IOException {
        var imported = new Present(canonical(FIRST), false, Comparison.digest(read(FIRST)));
        var own = new Present(canonical(FIRST), false, "");

        assertThat(Comparison.of(read(FIRST), Optional.of(imported)).fate()).isEqualTo(Fate.SAME);
        assertThat(Comparison.of(read(FIRST), Optional.of(own)).fate()).isEqualTo(Fate.CONFLICT);
    }

    @Test
    void aStrangersEntryIsTheSameWhereverItWasFound() throws IOException {
        var canon = Samples.entry(Samples.read("canon.json").getFirst());
        var flat = Samples.entry(
                Samples.read("flat", Declaration.none().of(Format.DEADENDS)).getFirst());
        var there = new Present(CanonicalJson.of(flat.document().json()), true, Comparison.digest(flat));

        assertThat(Comparison.of(canon, Optional.of(there)).fate()).isEqualTo(Fate.SAME);
    }

    private static Arrived.Read read(String json) throws IOException {
        return Samples.entry(Samples.text("a.json", json).getFirst());
    }

    private static String canonical(String json) throws IOException {
        return CanonicalJson.of(read(json).document().json());
    }
}
