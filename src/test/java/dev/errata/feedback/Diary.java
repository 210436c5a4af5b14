package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log to write line by line, and the entry that it is about. */
final class Diary {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final EntryId ID = EntryId.of("lantern/smoke");

    /** Workarounds w-trim (0.8) and w-oil (0.6), dead end d-shake (0.9), three reproduced cases. */
    static final Entry ENTRY = document("""
            {
              "id": "lantern/smoke", "signature": "the glass is black with smoke", "confidence": 0.85, "fix_success_rate": 0.8,
              "verification_tier": "reproduced", "evidence_count": 3, "last_confirmed": "2025-12-01",
              "workarounds": [
                {"id": "w-trim", "action": "Trim the wick", "success_rate": 0.8},
                {"id": "w-oil", "action": "Change the oil", "success_rate": 0.6}],
              "dead_ends": [{"id": "d-shake", "action": "Shake it", "fail_rate": 0.9}]
            }
            """).entry();

    static final Subject WHOLE = Subject.entry(ID);
    static final Subject TRIM = Subject.workaround(ID, "w-trim");
    static final Subject OIL = Subject.workaround(ID, "w-oil");
    static final Subject SHAKE = Subject.deadEnd(ID, "d-shake");

    private final List<Logged> lines = new ArrayList<>();
    private Instant now = START;

    Diary() {}

    /** The same so far, to go on otherwise. */
    Diary(Diary other) {
        lines.addAll(other.lines);
        now = other.now;
    }

    static EntryDocument document(String json) {
        return switch (EntryText.read(json.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Complete complete -> complete.document();
            case Reading.Broken broken ->
                throw new IllegalArgumentException(broken.fault().reason());
        };
    }

    List<Logged> lines() {
        return List.copyOf(lines);
    }

    Instant now() {
        return now;
    }

    long last() {
        return lines.size();
    }

    Diary later(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    Diary laterDays(long days) {
        return later(Duration.ofDays(days));
    }

    /** Each name is a reporter at an address and a match of its own. */
    Diary said(String name, Subject subject, Outcome outcome) {
        return said(name, "at " + name, subject, outcome, Software.UNKNOWN);
    }

    Diary said(String name, String source, Subject subject, Outcome outcome, Software software) {
        return said("match of " + name, name, source, subject, outcome, software);
    }

    Diary said(String match, String name, String source, Subject subject, Outcome outcome, Software software) {
        lines.add(
                new Logged.Cast(last() + 1, now, match, subject, 1, outcome, name, source, Channel.API, software, ""));
        return this;
    }

    /** As many people, each from elsewhere, at the same moment. */
    Diary crowd(int people, Subject subject, Outcome outcome) {
        for (int i = 0; i < people; i++) {
            said("somebody " + last(), subject, outcome);
        }
        return this;
    }

    Diary voided(long target) {
        return ruled(target, false);
    }

    Diary restored(long target) {
        return ruled(target, true);
    }

    private Diary ruled(long target, boolean counts) {
        lines.add(new Logged.Ruled(
                last() + 1, now, lines.get((int) target - 1).entry(), target, counts, "admin", "because"));
        return this;
    }

    Diary accepted(int revision) {
        return accepted(last(), revision);
    }

    Diary accepted(long upTo, int revision) {
        lines.add(new Logged.Accepted(last() + 1, now, ID, upTo, revision, "admin"));
        return this;
    }

    EntryBelief belief() {
        return beliefs(now).of(ENTRY);
    }

    Belief belief(Subject workaround) {
        return belief().workarounds().get(workaround.item()).overall();
    }

    Beliefs beliefs(Instant at) {
        var tally = Tally.of(lines, Learning.USUAL);
        return new Beliefs(id -> id.equals(ID) ? tally : Tally.EMPTY, at, Learning.USUAL);
    }
}
