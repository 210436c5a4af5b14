package dev.errata.notify;

import java.util.Optional;

/**
 * A target as somebody wants it.
 *
 * @param url empty to keep the one that is there
 * @param secret absent to keep the one that is there, or, of a new webhook, to have one made; an empty text takes it away
 * @param inside whether it may lie inside, where {@code errata.notify.allow-inside} opens the place
 */
public record TargetDraft(
        TargetKind kind,
        String name,
        String url,
        Optional<String> secret,
        boolean enabled,
        boolean inside,
        Language language) {

    /** Does not show what is secret. */
    @Override
    public String toString() {
        return "TargetDraft[" + kind + " " + name + "]";
    }
}
