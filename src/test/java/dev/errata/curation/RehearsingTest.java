package dev.errata.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.curation.Rehearsal.Kind;
import dev.errata.curation.Rehearsal.Origin;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.feedback.Beliefs;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsingTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final EntryDocument BILGE = entry(
            "kraken/bilge-flooded",
            "Bilge pump 7 stalled: water above the keel sensor",
            "Bilge pump \\\\d+ stalled: water above",
            "ERROR Bilge pump 7 stalled: water above the keel sensor");

    private static final EntryDocument MAST = entry(
            "kraken/mast-bent",
            "Mast sensor reports a bend of 12 degrees",
            "Mast sensor reports a bend",
            "WARN Mast sensor reports a bend of 12 degrees");

    private static final KnowledgeBase BASE =
            KnowledgeBase.of(List.of(new PublishedEntry(BILGE, 3), new PublishedEntry(MAST, 1)));

    @Test
    void tellsWhoseSamplesAThiefWouldTake() {
        var thief = entry(
                "kraken/pump-thief",
                "Bilge pump 7 stalled: water above the keel sensor",
                "ERROR Bilge pump \\\\d+ stalled: water above the keel sensor",
                "ERROR Bilge pump 9 stalled: water above the keel sensor of the stern");

        var rehearsal = rehearse(thief, List.of());

        assertThat(rehearsal.others().changed())
                .extracting(it -> it.owner().toString(), it -> it.move().kind())
                .containsExactly(tuple("kraken/bilge-flooded", Kind.TAKEN));
        var stolen = rehearsal.others().changed().getFirst();
        assertThat(stolen.harm()).isTrue();
        assertThat(stolen.move().before().entry()).isEqualTo("kraken/bilge-flooded");
        assertThat(stolen.move().after().entry()).isEqualTo("kraken/pump-thief");
        assertThat(stolen.move().before().score()).isGreaterThan(0);
        assertThat(rehearsal.trial().overlaps()).containsExactly("kraken/bilge-flooded");
    }

    @Test
    void findsNothingToTellWhereNothingChanges() {
        var rehearsal = rehearse(BILGE, List.of(text("ERROR Bilge pump 8 stalled: water above the keel sensor")));

        assertThat(rehearsal.others().changed()).isEmpty();
        assertThat(rehearsal.recent().changed()).isEmpty();
        assertThat(rehearsal.recent().complete()).isTrue();
        assertThat(rehearsal.trial().overlaps()).isEmpty();
    }

    @Test
    void tellsWhatCameInLatelyAndWouldBeAnsweredOtherwise() {
        var fresh = entry(
                "kraken/anchor-lost",
                "Anchor chain 4 parted under load",
                "Anchor chain \\\\d+ parted",
                "FATAL Anchor chain 4 parted under load");
        var waiting = text("FATAL Anchor chain 11 parted under load");
        var known = text("WARN Mast sensor reports a bend of 30 degrees");

        var rehearsal = rehearse(fresh, List.of(waiting, known));

        assertThat(rehearsal.recent().looked()).isEqualTo(2);
        assertThat(rehearsal.recent().changed())
                .extracting(
                        it -> it.line(),
                        it -> it.move().kind(),
                        it -> it.move().after().entry())
                .containsExactly(tuple("FATAL Anchor chain 11 parted under load", Kind.GAINED, "kraken/anchor-lost"));
    }

    @Test
    void tellsWhatANarrowerRegexLoses() {
        var narrowed = entry(
                "kraken/mast-bent",
                "Quite something else about sails and ropes",
                "sails and ropes",
                "Quite something else about sails and ropes");

        var rehearsal = rehearse(narrowed, List.of(text("WARN Mast sensor reports a bend of 30 degrees")));

        assertThat(rehearsal.recent().changed())
                .extracting(it -> it.move().kind(), it -> it.move().before().entry())
                .containsExactly(tuple(Kind.LOST, "kraken/mast-bent"));
    }

    @Test
    void holdsTheDocumentToItsOwnSamples() {
        var document = read("""
                {"id": "kraken/rudder", "signature": "Rudder jammed at 12", "regex": "Rudder jammed", "samples": [
                  {"text": "E Rudder jammed at 12", "expect": "match"},
                  {"text": "E Rudder is stuck", "expect": "match"},
                  {"text": "I Rudder jammed test passed", "expect": "no_match"}]}
                """);

        var rehearsal = rehearse(document, List.of());

        assertThat(rehearsal.own())
                .extracting(it -> it.hit(), it -> it.kept(rehearsal.entry(), true))
                .containsExactly(tuple(true, true), tuple(false, false), tuple(true, false));
    }

    @Test
    void rehearsesWhatHasNoRegexByItsWordsAlone() {
        var document = read("""
                {"id": "kraken/rudder", "signature": "Rudder jammed at twelve degrees", "samples": [
                  {"text": "Rudder jammed at twelve degrees", "expect": "match"}]}
                """);

        var rehearsal = rehearse(document, List.of());

        assertThat(rehearsal.own()).allMatch(it -> it.kept(rehearsal.entry(), false));
        assertThat(rehearsal.trial().ordinary().hits()).isZero();
    }

    @Test
    void takesThePlaceOfTheEntryThatItReplaces() {
        var renamed = entry(
                "kraken/bilge",
                "Bilge pump 7 stalled: water above the keel sensor",
                "Bilge pump \\\\d+ stalled: water above",
                "ERROR Bilge pump 7 stalled: water above the keel sensor");

        var rehearsal = new Rehearsing(BASE, renamed, Optional.of(EntryId.of("kraken/bilge-flooded")), Beliefs.AUTHORED)
                .run(List.of(text("ERROR Bilge pump 8 stalled: water above the keel sensor")), LONG);

        assertThat(rehearsal.recent().changed()).isEmpty();
        assertThat(rehearsal.others().of()).isEqualTo(1);
    }

    @Test
    void saysWhereTimeWasTooShort() {
        var rehearsal = new Rehearsing(BASE, BILGE, Optional.empty(), Beliefs.AUTHORED)
                .run(List.of(text("one"), text("two")), Duration.ofNanos(-1));

        assertThat(rehearsal.recent().complete()).isFalse();
        assertThat(rehearsal.recent().of()).isEqualTo(2);
    }

    private static Rehearsal rehearse(EntryDocument document, List<Recent.Text> texts) {
        return new Rehearsing(BASE, document, Optional.empty(), Beliefs.AUTHORED).run(texts, LONG);
    }

    private static Recent.Text text(String text) {
        return new Recent.Text(Origin.SIGHTING, "f00d", Instant.EPOCH, text);
    }

    private static EntryDocument entry(String id, String signature, String regex, String sample) {
        return read("""
                {"id": "%s", "signature": "%s", "regex": "%s", "confidence": 0.9, "evidence_count": 3,
                 "samples": [{"text": "%s", "expect": "match"}]}
                """.formatted(id, signature, regex, sample));
    }

    private static EntryDocument read(String text) {
        return switch (EntryText.read(text)) {
            case Reading.Complete(var document, var places) -> document;
            case Reading.Broken(var fault) -> throw new IllegalArgumentException(fault.reason());
        };
    }
}
