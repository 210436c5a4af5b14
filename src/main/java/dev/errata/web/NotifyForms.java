package dev.errata.web;

import dev.errata.event.Severity;
import dev.errata.notify.Narrowing;
import dev.errata.notify.Occasion;
import dev.errata.notify.RuleDraft;
import dev.errata.notify.RuleDraft.Often;
import dev.errata.notify.TargetDraft;
import dev.errata.notify.TargetKind;
import jakarta.ws.rs.DefaultValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/** What an administrator fills in to have somebody told. What is no choice of a list is taken for its first. */
final class NotifyForms {

    private NotifyForms() {}

    /** A target to be. */
    static final class TargetForm {

        @RestForm
        @DefaultValue("webhook")
        String kind = "webhook";

        @RestForm
        @DefaultValue("")
        String name = "";

        @RestForm
        @DefaultValue("")
        String url = "";

        @RestForm
        @DefaultValue("")
        String secret = "";

        @RestForm
        @DefaultValue("en")
        String language = "en";

        TypedTarget typed() {
            return new TypedTarget(kind, name, url, language);
        }

        TargetDraft draft() {
            return new TargetDraft(
                    choice(TargetKind.class, kind),
                    name.strip(),
                    url.strip(),
                    Optional.of(secret.strip()).filter(it -> !it.isEmpty()),
                    true,
                    false,
                    choice(dev.errata.notify.Language.class, language));
        }
    }

    /** A rule to be. */
    static final class RuleForm {

        @RestForm
        @DefaultValue("")
        String name = "";

        @RestForm
        @DefaultValue("first")
        String occasion = "first";

        @RestForm
        @DefaultValue("")
        String entry = "";

        @RestForm
        @DefaultValue("")
        String domain = "";

        @RestForm
        @DefaultValue("")
        String source = "";

        @RestForm
        @DefaultValue("unknown")
        String severity = "unknown";

        @RestForm
        @DefaultValue("10")
        String times = "10";

        @RestForm
        @DefaultValue("5")
        String minutes = "5";

        @RestForm
        @DefaultValue("60")
        String quiet = "60";

        @RestForm
        List<String> target = List.of();

        TypedRule typed() {
            return new TypedRule(
                    name, occasion, entry, domain, source, severity, times, minutes, quiet, List.copyOf(target));
        }

        RuleDraft draft() {
            var when = choice(Occasion.class, occasion);
            return new RuleDraft(
                    name.strip(),
                    when,
                    new Narrowing(entry.strip(), domain.strip(), source.strip(), choice(Severity.class, severity)),
                    when.counts() ? new Often(number(times), number(minutes)) : Often.NONE,
                    Duration.ofMinutes(number(quiet)),
                    Set.copyOf(target),
                    true);
        }
    }

    private static int number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static <E extends Enum<E>> E choice(Class<E> kind, String token) {
        var name = token.strip().toUpperCase(Locale.ROOT);
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return kind.getEnumConstants()[0];
    }
}
