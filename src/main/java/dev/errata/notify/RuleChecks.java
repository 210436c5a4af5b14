package dev.errata.notify;

import dev.errata.entry.EntryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a rule must be like. */
final class RuleChecks {

    static final int LONGEST_SPIKE = 60;
    static final int LONGEST_RATE = 1_440;

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_DOMAIN = 128;
    private static final Duration LONGEST_QUIET = Duration.ofDays(30);

    private RuleChecks() {}

    /** @param known ids of the targets that there are */
    static List<Wrong> faults(RuleDraft draft, Set<String> known) {
        var wrong = new ArrayList<Wrong>();
        if (!TargetChecks.named(draft.name())) {
            wrong.add(new Wrong("name", "a name has 1 to 100 characters"));
        }
        narrowing(draft, wrong);
        often(draft, wrong);
        if (draft.quiet().isNegative() || draft.quiet().compareTo(LONGEST_QUIET) > 0) {
            wrong.add(new Wrong("quiet", "quiet is a duration from PT0S to " + LONGEST_QUIET.toDays() + " days"));
        }
        if (draft.targets().isEmpty()) {
            wrong.add(new Wrong("targets", "name at least one target"));
        }
        if (!known.containsAll(draft.targets())) {
            wrong.add(new Wrong("targets", "targets are the ids of targets that there are"));
        }
        return wrong;
    }

    private static void narrowing(RuleDraft draft, List<Wrong> wrong) {
        var narrowing = draft.narrowing();
        if (!narrowing.entry().isEmpty() && EntryId.parse(narrowing.entry()).isEmpty()) {
            wrong.add(new Wrong("entry_id", "an entry's id is domain/slug"));
        }
        if (narrowing.domain().length() > LONGEST_DOMAIN || !TargetChecks.plain(narrowing.domain())) {
            wrong.add(new Wrong(
                    "domain", "a domain has at most " + LONGEST_DOMAIN + " characters, none of them for control"));
        }
        if (narrowing.source().length() > LONGEST_SOURCE || !TargetChecks.plain(narrowing.source())) {
            wrong.add(new Wrong(
                    "source", "a source has at most " + LONGEST_SOURCE + " characters, none of them for control"));
        }
        boolean known = !narrowing.entry().isEmpty() || !narrowing.domain().isEmpty();
        if (draft.occasion() == Occasion.CLUSTER && known) {
            wrong.add(new Wrong(
                    narrowing.entry().isEmpty() ? "domain" : "entry_id", "what is unknown has no entry and no domain"));
        }
    }

    private static void often(RuleDraft draft, List<Wrong> wrong) {
        if (!draft.occasion().counts()) {
            if (!draft.often().equals(RuleDraft.Often.NONE)) {
                wrong.add(new Wrong("at_least", "at_least and within_minutes are for the events rate and spike"));
            }
            return;
        }
        if (draft.often().times() < 1) {
            wrong.add(new Wrong("at_least", "at_least is a number from 1 on"));
        }
        int longest = draft.occasion() == Occasion.SPIKE ? LONGEST_SPIKE : LONGEST_RATE;
        if (draft.often().minutes() < 1 || draft.often().minutes() > longest) {
            wrong.add(new Wrong("within_minutes", "within_minutes is a whole number from 1 to " + longest));
        }
    }
}
