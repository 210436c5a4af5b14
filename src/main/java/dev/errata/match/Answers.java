package dev.errata.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Masked;
import dev.errata.feedback.Feedback;
import dev.errata.library.Revisions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every answer that was given, to be looked at again: who has the link sees it as it was, secrets masked, with what is believed today of
 * the entries as they were then.
 */
@ApplicationScoped
public class Answers {

    /** Links are handed around, so they must not be guessable: 96 bits. */
    private static final int ID_BYTES = 12;

    private static final int LONGEST_LATEST = 64 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{1,32}");

    private static final HexFormat HEX = HexFormat.of();

    private final Rows rows;
    private final Revisions revisions;
    private final LiveKnowledgeBase live;
    private final Feedback feedback;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Answers(Rows rows, Revisions revisions, LiveKnowledgeBase live, Feedback feedback, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.live = live;
        this.feedback = feedback;
        this.json = json;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MatchReportRow, String> {}

    /** Keeps {@code reports} in one transaction and returns them with their ids, in order. */
    @Transactional
    public List<MatchReport> keep(List<MatchReport> reports) {
        var now = clock.instant();
        var kept = reports.stream().map(it -> it.keptAs(newId())).toList();
        for (var report : kept) {
            rows.persist(new MatchReportRow(report.matchId(), now, write(KeptReport.of(report))));
        }
        // After all reports, so that the inserts of either kind go in batches.
        for (var report : kept) {
            report.matches().stream()
                    .map(match -> match.entry().id().toString())
                    .distinct()
                    .map(entry -> new MatchedEntryRow(report.matchId(), entry, now))
                    .forEach(rows.getEntityManager()::persist);
        }
        return kept;
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    /** The answer that was given under {@code matchId}; its evidence points into the masked text. */
    @Transactional
    public Optional<MatchReport> find(String matchId) {
        // Some databases refuse to look for what cannot be a text of theirs.
        return (ID.matcher(matchId).matches() ? rows.findByIdOptional(matchId) : Optional.<MatchReportRow>empty())
                .map(row -> report(matchId, read(row.body)));
    }

    /** A text that was asked about, secrets masked. */
    public record Asked(String matchId, Instant at, String text) {}

    /** The texts of the newest answers, newest first; without those that are too long to be looked at again by the hundred. */
    @Transactional
    public List<Asked> latest(int most) {
        return rows
                .getEntityManager()
                .createQuery(
                        "from MatchReportRow r where length(r.body) <= :longest order by r.createdAt desc",
                        MatchReportRow.class)
                .setParameter("longest", LONGEST_LATEST)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Asked(row.id, row.createdAt, read(row.body).maskedText()))
                .toList();
    }

    /** When each entry was last among the matches of an answer; those that never were are absent. */
    @Transactional
    public Map<EntryId, Instant> lastMatched() {
        var last = new HashMap<EntryId, Instant>();
        rows.getEntityManager()
                .createQuery(
                        "select r.id.entryId, max(r.matchedAt) from MatchedEntryRow r group by r.id.entryId",
                        LastMatch.class)
                .getResultList()
                .forEach(it -> last.put(EntryId.of(it.entryId()), it.at()));
        return last;
    }

    record LastMatch(String entryId, Instant at) {}

    private MatchReport report(String matchId, KeptReport kept) {
        return new MatchReport(
                matchId,
                new Masked(kept.maskedText(), List.of()),
                kept.maskedSecrets(),
                kept.lines(),
                kept.truncated(),
                Duration.ofNanos(kept.tookNanos()),
                kept.contextOf(),
                kept.softwareOf(),
                matches(kept.matches(), kept),
                matches(kept.near(), kept));
    }

    private List<Match> matches(List<KeptReport.KeptMatch> matches, KeptReport kept) {
        var base = live.current();
        var beliefs = feedback.beliefs();
        return matches.stream()
                .flatMap(it -> published(EntryId.of(it.entryId()), it.revision()).stream()
                        .map(entry -> base.assemble(
                                entry,
                                base.believed(entry.entry(), kept.contextOf(), kept.softwareOf(), beliefs),
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
