package dev.errata.notify;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of our pages, for those who read a message elsewhere. Empty where the operator did not say how we are reached. */
@ApplicationScoped
class Links {

    private final String root;

    Links(@ConfigProperty(name = "errata.public-url") Optional<String> root) {
        this.root = root.map(it -> it.replaceAll("/+$", "")).orElse("");
    }

    String entry(EntryId id) {
        return root.isEmpty() ? "" : root + "/entries/" + id;
    }

    String answer(String matchId) {
        return root.isEmpty() ? "" : root + "/m/" + matchId;
    }

    String cluster(String id) {
        return root.isEmpty() ? "" : root + "/inbox#" + id;
    }
}
