package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Masked;
import dev.errata.feedback.Beliefs;
import dev.errata.feedback.EntryBelief;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small answers to set. */
final class AnswerSamples {

    private AnswerSamples() {}

    static final Entry FORK = entry("""
            {
              "id": "redis/fork", "signature": "Can't save in background: fork: Cannot allocate memory",
              "signature_zh": "无法后台保存：fork 内存不足", "root_cause": "The kernel refused to fork.",
              "root_cause_zh": "内核拒绝了 fork。", "confidence": 0.9, "evidence_count": 13,
              "workarounds": [
                {"id": "w-1", "action": "Allow overcommit", "success_rate": 0.9,
                 "how": "On the host:\\n$ sysctl -w vm.overcommit_memory=1\\nThen save again.", "condition": "as root"},
                {"id": "w-2", "action": "Add memory", "success_rate": 0.6, "how": "Buy some.", "condition": ""}],
              "workarounds_zh": ["允许 overcommit", "增加内存"],
              "dead_ends": [{"id": "d-1", "action": "Turn the check off", "why_fails": "Nothing is saved.", "fail_rate": 0.95}],
              "dead_ends_zh": ["关掉检查"],
              "checks": [{"name": "The log names ENOMEM", "name_zh": "日志里有 ENOMEM", "run": "tail redis.log",
                          "look_for": "ENOMEM", "meaning": "supports", "weight": 0.9}],
              "transition_graph": {"leads_to": ["redis/misconf"]}
            }
            """);

    static final Entry MISCONF = entry("""
            {"id": "redis/misconf", "signature": "MISCONF Redis is configured to save RDB snapshots",
             "root_cause": "The last save failed.", "root_cause_type": "generic", "evidence_count": 2,
             "workarounds": [{"id": "w-3", "action": "Find the cause", "success_rate": 0.7, "how": "Read the log."}]}
            """);

    static final Entry HOSTILE = entry("""
            {"id": "x/hostile", "signature": "<script>alert(1)</script> ``` [a](javascript:b) \\u001b[31mred",
             "root_cause": "# Heading\\n<img src=x onerror=alert(1)> *bold* _it_ |cell| \\u202Eevil",
             "workarounds": [{"id": "w-4", "action": "1. [click](http://evil.example) <b>", "how": "$ echo '```'\\n- not a list"}]}
            """);

    static Entry entry(String json) {
        return switch (EntryText.read(json.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Complete complete -> complete.document().entry();
            case Reading.Broken broken ->
                throw new IllegalArgumentException(broken.fault().reason());
        };
    }

    static Match match(Entry entry, Evidence... evidence) {
        return match(entry, List.of(), evidence);
    }

    static Match match(Entry entry, List<Entry> causes, Evidence... evidence) {
        return match(entry, causes, Beliefs.AUTHORED.of(entry), evidence);
    }

    static Match match(Entry entry, List<Entry> causes, EntryBelief belief, Evidence... evidence) {
        return new Match(
                entry,
                1,
                0.94,
                List.of(evidence),
                belief,
                Match.RatedWorkaround.bestFirst(entry, belief),
                causes,
                VersionFit.UNKNOWN,
                List.of(),
                List.of(),
                Grounds.NONE,
                Optional.empty());
    }

    /** A match with reasons, of whose message 3 of 9 words are there, for the Redis 7.0.13 that the text names. */
    static Match explained(Entry entry, List<Match.Reason> why, Evidence... evidence) {
        var plain = match(entry, evidence);
        return new Match(
                entry,
                1,
                plain.score(),
                plain.evidence(),
                plain.belief(),
                plain.workarounds(),
                plain.causes(),
                VersionFit.AFFECTED,
                why,
                List.of(),
                new Grounds(3, 9, 0.4, false, "Redis 7.0.13", false, 2, 7),
                Optional.empty());
    }

    /** A reason of so many nats. */
    static Match.Reason reason(Feature feature, double nats) {
        return new Match.Reason(feature.key(), 1, nats);
    }

    static Match with(Match match, List<Match.Rival> rivals) {
        return new Match(
                match.entry(),
                match.revision(),
                match.score(),
                match.evidence(),
                match.belief(),
                match.workarounds(),
                match.causes(),
                match.versionFit(),
                match.why(),
                rivals,
                match.grounds(),
                match.twinOf());
    }

    static Match twin(Match match, Entry of) {
        return new Match(
                match.entry(),
                match.revision(),
                match.score(),
                match.evidence(),
                match.belief(),
                match.workarounds(),
                match.causes(),
                match.versionFit(),
                match.why(),
                match.rivals(),
                match.grounds(),
                Optional.of(of.id()));
    }

    /** Evidence for {@code words} in line {@code number} of {@code text}. */
    static Evidence at(String text, int number, String words) {
        var line = text.lines().skip(number - 1).findFirst().orElseThrow();
        int start = line.indexOf(words);
        return new Evidence(Evidence.Kind.REGEX, number, start, start + words.length(), words, 10);
    }

    static MatchReport report(String text, Match... matches) {
        int lines = (int) text.lines().count();
        return new MatchReport(
                "",
                new Masked(text, List.of()),
                0,
                lines,
                false,
                Duration.ofMillis(1),
                Context.NONE,
                Map.of(),
                List.of(matches),
                List.of());
    }

    static MatchReport near(String text, Match... near) {
        int lines = (int) text.lines().count();
        return new MatchReport(
                "",
                new Masked(text, List.of()),
                2,
                lines,
                false,
                Duration.ofMillis(1),
                Context.NONE,
                Map.of(),
                List.of(),
                List.of(near));
    }
}
