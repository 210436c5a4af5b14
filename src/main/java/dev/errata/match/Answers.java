package dev.errata.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Masked;
import dev.errata.library.Revisions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Every answer that was given, to be looked at again: who has the link sees it as it was, secrets masked. */
@ApplicationScoped
public class Answers {

    /** Links are handed around, so they must not be guessable: 96 bits. */
    private static final int ID_BYTES = 12;

    private static final HexFormat HEX = HexFormat.of();

    private final Rows rows;
    private final Revisions revisions;
    private final LiveKnowledgeBase live;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Answers(Rows rows, Revisions revisions, LiveKnowledgeBase live, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MatchReportRow, String> {}

    /** Keeps {@code reports} in one transaction and returns them with their ids, in order. */
    @Transactional
    public List<MatchReport> keep(List<MatchReport> reports) {
        var kept = new ArrayList<MatchReport>();
        for (var report : reports) {
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            var id = HEX.formatHex(bytes);
            rows.persist(new MatchReportRow(id, clock.instant(), write(KeptReport.of(report))));
            kept.add(report.keptAs(id));
        }
        return kept;
    }

    /** The answer that was given under {@code matchId}; its evidence points into the masked text. */
    @Transactional
    public Optional<MatchReport> find(String matchId) {
        return rows.findByIdOptional(matchId).map(row -> report(matchId, read(row.body)));
    }

    private MatchReport report(String matchId, KeptReport kept) {
        return new MatchReport(
                matchId,
                new Masked(kept.maskedText(), List.of()),
                kept.maskedSecrets(),
                kept.lines(),
                kept.truncated(),
                Duration.ofNanos(kept.tookNanos()),
                kept.contextOf(),
                matches(kept.matches()),
                matches(kept.near()));
    }

    private List<Match> matches(List<KeptReport.KeptMatch> kept) {
        var base = live.current();
        return kept.stream()
                .flatMap(it -> published(EntryId.of(it.entryId()), it.revision()).stream()
                        .map(entry -> base.assemble(
                                entry,
                                it.score(),
                                it.evidence(),
                                it.versionFit(),
                                it.why(),
                                it.rivalsOf(),
                                it.groundsOf(),
                                Optional.ofNullable(it.twinOf()).map(EntryId::of))))
                .toList();
    }

    /** The entry as it was then; the live one spares a read where it has not changed since. */
    private Optional<PublishedEntry> published(EntryId id, int revision) {
        var current = live.current().find(id).filter(it -> it.entry().id().equals(id) && it.revision() == revision);
        return current.isPresent()
                ? current
                : revisions.find(id, revision).flatMap(it -> entry(it.document(), revision));
    }

    private static Optional<PublishedEntry> entry(String text, int revision) {
        return switch (EntryText.read(text)) {
            case Reading.Complete(var document, var places) -> Optional.of(new PublishedEntry(document, revision));
            case Reading.Broken(var fault) -> Optional.empty();
        };
    }

    private String write(KeptReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of records and texts can be written", e);
        }
    }

    private KeptReport read(String body) {
        try {
            return json.readValue(body, KeptReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept report can be read again", e);
        }
    }
}
