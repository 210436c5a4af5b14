package dev.errata.web;

import dev.errata.notify.Delivery;
import dev.errata.notify.Rule;
import dev.errata.notify.Target;
import dev.errata.notify.Wrong;
import dev.errata.web.NotifyForms.RuleForm;
import dev.errata.web.NotifyForms.TargetForm;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, and what became of it.
 *
 * @param dead how many messages were given up, as far as they are counted
 * @param secret of a webhook that was made or changed just now; else empty
 * @param faults of what was asked for and was not done
 * @param typed what is filled in already
 * @param done what came of the last act, as a token; else empty
 */
record NotifyPage(
        List<ShownTarget> targets,
        List<ShownRule> rules,
        List<ShownMessage> messages,
        long dead,
        String secret,
        List<Wrong> faults,
        Typed typed,
        String done) {

    /**
     * What both forms hold.
     *
     * @param refused which of them was refused: target, rule or empty
     */
    record Typed(TypedTarget target, TypedRule rule, String refused) {

        /** Nothing yet. */
        static final Typed NOTHING = new Typed(new TargetForm().typed(), new RuleForm().typed(), "");

        static Typed of(TargetForm form) {
            return new Typed(form.typed(), NOTHING.rule(), "target");
        }

        static Typed of(RuleForm form) {
            return new Typed(NOTHING.target(), form.typed(), "rule");
        }
    }

    /** Where messages go. */
    record ShownTarget(
            String id,
            String kind,
            String name,
            String url,
            boolean enabled,
            String disabledWhy,
            @Nullable Ago failing) {

        static ShownTarget of(Target target, Clock clock) {
            return new ShownTarget(
                    target.id(),
                    Tokens.of(target.kind()),
                    target.name(),
                    target.url(),
                    target.enabled(),
                    target.disabledWhy(),
                    target.failingSince().map(it -> Ago.of(it, clock)).orElse(null));
        }

        public boolean webhook() {
            return kind.equals("webhook");
        }
    }

    /**
     * When whom is told.
     *
     * @param severity the least; blank for any
     * @param targets names of those that are told
     * @param snoozed whether it is silent for now
     */
    record ShownRule(
            String id,
            String name,
            String occasion,
            boolean counts,
            long times,
            int minutes,
            String entry,
            String domain,
            String source,
            String severity,
            long quiet,
            List<String> targets,
            boolean enabled,
            boolean snoozed) {

        static ShownRule of(Rule rule, Map<String, String> names, Clock clock) {
            var what = rule.what();
            var narrowing = what.narrowing();
            var severity = Tokens.of(narrowing.severity());
            return new ShownRule(
                    rule.id(),
                    what.name(),
                    Tokens.of(what.occasion()),
                    what.occasion().counts(),
                    what.often().times(),
                    what.often().minutes(),
                    narrowing.entry(),
                    narrowing.domain(),
                    narrowing.source(),
                    severity.equals("unknown") ? "" : severity,
                    what.quiet().toMinutes(),
                    what.targets().stream()
                            .map(it -> names.getOrDefault(it, it))
                            .sorted(Comparator.naturalOrder())
                            .toList(),
                    what.enabled(),
                    rule.snoozedUntil().filter(clock.instant()::isBefore).isPresent());
        }
    }

    /** One message. */
    record ShownMessage(
            String id, String target, String type, String state, int attempts, int status, String reason, Ago made) {

        static ShownMessage of(Delivery delivery, Map<String, String> names, Clock clock) {
            return new ShownMessage(
                    delivery.id(),
                    names.getOrDefault(delivery.target(), delivery.target()),
                    delivery.type(),
                    Tokens.of(delivery.state()),
                    delivery.attempts(),
                    delivery.status(),
                    delivery.reason(),
                    Ago.of(delivery.made(), clock));
        }

        public boolean isDead() {
            return state.equals("dead");
        }
    }
}
