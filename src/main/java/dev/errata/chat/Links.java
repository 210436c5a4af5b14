package dev.errata.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of our pages, for those who read us elsewhere. Empty where the operator did not say how we are reached. */
@ApplicationScoped
class Links {

    private final Optional<String> root;

    Links(@ConfigProperty(name = "errata.public-url") Optional<String> root) {
        this.root = root.map(it -> it.replaceAll("/+$", "")).filter(it -> !it.isEmpty());
    }

    Optional<String> answer(String matchId) {
        return root.map(it -> it + "/m/" + matchId);
    }

    Optional<String> entry(String id) {
        return root.map(it -> it + "/entries/" + id);
    }

    Optional<String> page(String path) {
        return root.map(it -> it + path);
    }
}
