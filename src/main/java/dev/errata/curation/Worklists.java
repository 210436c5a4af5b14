package dev.errata.curation;

import dev.errata.curation.Worklist.Kind;
import dev.errata.curation.Worklist.Task;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.entry.Pointer;
import dev.errata.library.Finding;
import dev.errata.library.Linter;
import dev.errata.library.LoadedFile;
import dev.errata.library.Rule;
import dev.errata.library.Severity;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What editors could do next. Worked out once for each knowledge base and day. Thread-safe. */
@ApplicationScoped
public class Worklists {

    private static final Set<Rule> OVERLAPS = Set.of(Rule.REGEX_SHARED, Rule.REGEX_SWALLOWED);

    private static final Set<Rule> BROAD = Set.of(
            Rule.REGEX_HITS_ORDINARY_LINES,
            Rule.REGEX_TOO_COSTLY,
            Rule.REGEX_NO_LITERAL,
            Rule.REGEX_MANY_WILDCARDS,
            Rule.REGEX_MATCHES_EMPTY);

    /** They have lists of their own, which say more. */
    private static final Set<Rule> ELSEWHERE = Set.of(Rule.SAMPLE_MATCH_MISSING, Rule.STALE);

    /** What is broken comes first, what is only old after it. */
    private static final int STALE_AT = 4;

    private final LiveKnowledgeBase live;
    private final Reverify reverify;
    private final Clock clock;

    private volatile Known known = new Known(KnowledgeBase.of(List.of()), LocalDate.EPOCH, List.of());

    Worklists(LiveKnowledgeBase live, Reverify reverify, Clock clock) {
        this.live = live;
        this.reverify = reverify;
        this.clock = clock;
    }

    private record Known(KnowledgeBase base, LocalDate day, List<Worklist> lists) {}

    /** Those that have anything in them, most pressing first. */
    public List<Worklist> all() {
        var lists = new ArrayList<>(ofEntries());
        lists.add(
                STALE_AT,
                new Worklist(
                        Kind.STALE,
                        "",
                        reverify.list().stream()
                                .map(it -> Task.at(it.published().entry().id(), "/last_confirmed"))
                                .toList()));
        return lists.stream().filter(it -> !it.tasks().isEmpty()).toList();
    }

    private List<Worklist> ofEntries() {
        var base = live.current();
        var today = LocalDate.now(clock);
        var before = known;
        if (before.base() != base || !before.day().equals(today)) {
            before = new Known(base, today, made(base));
            known = before;
        }
        return before.lists();
    }

    private List<Worklist> made(KnowledgeBase base) {
        var published = base.entries();
        var findings = new Linter(clock)
                .lint(published.stream()
                        .map(it -> LoadedFile.unfiled(it.document()))
                        .toList());
        var byRule = new EnumMap<Rule, List<Task>>(Rule.class);
        findings.forEach(it ->
                byRule.computeIfAbsent(it.rule(), any -> new ArrayList<>()).add(task(it)));
        var entries = published.stream().map(PublishedEntry::entry).toList();
        var lists = new ArrayList<Worklist>();
        lists.add(new Worklist(
                Kind.QUARANTINED,
                "",
                base.quarantined().stream().map(Worklists::switchedOff).toList()));
        lists.add(new Worklist(Kind.BROAD, "", of(byRule, BROAD)));
        lists.add(new Worklist(Kind.OVERLAPPING, "", of(byRule, OVERLAPS)));
        lists.add(new Worklist(Kind.UNTESTED, "", untested(entries)));
        lists.add(new Worklist(Kind.UNTRANSLATED, "", untranslated(entries)));
        Stream.of(true, false)
                .forEach(error -> byRule.forEach((rule, tasks) -> {
                    boolean rest = !BROAD.contains(rule) && !OVERLAPS.contains(rule) && !ELSEWHERE.contains(rule);
                    if (rest && (rule.severity() == Severity.ERROR) == error) {
                        lists.add(new Worklist(Kind.FINDING, rule.code(), tasks));
                    }
                }));
        for (var tier : Entry.Tier.values()) {
            lists.add(new Worklist(
                    Kind.TIER,
                    tier.name().toLowerCase(Locale.ROOT),
                    entries.stream()
                            .filter(it -> it.standing().tier() == tier)
                            .map(it -> Task.at(it.id(), "/verification_tier"))
                            .toList()));
        }
        return List.copyOf(lists);
    }

    private static List<Task> of(Map<Rule, List<Task>> byRule, Set<Rule> rules) {
        return byRule.entrySet().stream()
                .filter(it -> rules.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .toList();
    }

    private static Task switchedOff(PublishedEntry entry) {
        return new Task(
                entry.entry().id(),
                "/regex",
                Rule.REGEX_TOO_COSTLY.code(),
                entry.quarantine().why());
    }

    private static Task task(Finding finding) {
        return new Task(EntryId.of(finding.entryId()), finding.pointer(), finding.code(), finding.message());
    }

    private static List<Task> untested(List<Entry> entries) {
        return entries.stream()
                .filter(it -> it.samples().stream().noneMatch(Entry.Sample::match))
                .map(it -> Task.at(it.id(), "/samples"))
                .toList();
    }

    /** The first place of each entry that has no Chinese. */
    private static List<Task> untranslated(List<Entry> entries) {
        return entries.stream()
                .flatMap(it -> untranslated(it).limit(1).map(pointer -> Task.at(it.id(), pointer)))
                .toList();
    }

    private static Stream<String> untranslated(Entry entry) {
        var missing = new ArrayList<String>();
        if (entry.recognition().signature().zh().isEmpty()) {
            missing.add("/signature_zh");
        }
        if (!entry.rootCause().en().isEmpty() && entry.rootCause().zh().isEmpty()) {
            missing.add("/root_cause_zh");
        }
        for (int at = 0; at < entry.workarounds().size(); at++) {
            if (entry.workarounds().get(at).action().zh().isEmpty()) {
                missing.add(Pointer.to("workarounds_zh", at));
            }
        }
        for (int at = 0; at < entry.deadEnds().size(); at++) {
            if (entry.deadEnds().get(at).action().zh().isEmpty()) {
                missing.add(Pointer.to("dead_ends_zh", at));
            }
        }
        return missing.stream();
    }
}
