package dev.errata.web;

import dev.errata.curation.Difference;
import dev.errata.entry.CanonicalJson;
import dev.errata.library.Revision;
import dev.errata.library.Revisions;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.PublishedEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an entry since an answer named it.
 *
 * @param kind "changed", "replaced" or "retired"
 * @param href where it stands now, or its history
 * @param changes between then and now; empty where it is retired
 */
record ShownSince(String id, String signature, String kind, String href, List<ShownChange> changes) {

    /** That somebody looked at it and found it right is no news to who was shown it. */
    private static final Set<String> NO_NEWS = Set.of("/last_confirmed", "/last_updated");

    ShownSince {
        changes = List.copyOf(changes);
    }

    static List<ShownSince> of(MatchReport report, KnowledgeBase base, Revisions revisions) {
        return report.matches().stream()
                .flatMap(it -> of(it, base, revisions).stream())
                .toList();
    }

    private static Optional<ShownSince> of(Match match, KnowledgeBase base, Revisions revisions) {
        var id = match.entry().id();
        var now = base.find(id);
        if (now.isEmpty()) {
            return Optional.of(since(match, "retired", "/entries/" + id + "/history", List.of()));
        }
        var entry = now.get().entry().id();
        if (!entry.equals(id)) {
            return Optional.of(since(match, "replaced", Addresses.of(entry), List.of()));
        }
        if (now.get().revision() == match.revision()) {
            return Optional.empty();
        }
        var changes = changes(match, now.get(), revisions);
        return changes.stream().allMatch(it -> NO_NEWS.contains(it.pointer()))
                ? Optional.empty()
                : Optional.of(since(match, "changed", Addresses.of(id), changes));
    }

    private static List<ShownChange> changes(Match match, PublishedEntry now, Revisions revisions) {
        return revisions
                .find(match.entry().id(), match.revision())
                .map(Revision::document)
                .map(then -> ShownChange.of(
                        Difference.between(then, CanonicalJson.of(now.document().json()))))
                .orElse(List.of());
    }

    private static ShownSince since(Match match, String kind, String href, List<ShownChange> changes) {
        return new ShownSince(
                match.entry().id().toString(),
                match.entry().recognition().signature().in(false),
                kind,
                href,
                changes);
    }
}
