package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.DeadEnd;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.Question;
import dev.errata.feedback.Subject;

/** The workarounds and dead ends of an entry by their ids. What is gone from the entry since is called by its id. */
final class Items {

    private Items() {}

    static Said said(Subject subject, Entry entry, Language language) {
        return switch (subject.kind()) {
            case ENTRY -> Said.plain("");
            case WORKAROUND -> workaround(subject.item(), entry, language);
            case DEAD_END -> deadEnd(subject.item(), entry, language);
        };
    }

    static Said said(Question question, String item, Entry entry, Language language) {
        return switch (question) {
            case RIGHT, HELPS -> Said.plain("");
            case WORKAROUND -> workaround(item, entry, language);
            case DEAD_END -> deadEnd(item, entry, language);
        };
    }

    static Said workaround(String id, Entry entry, Language language) {
        return entry.workarounds().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(Workaround::action)
                .map(language::say)
                .orElseGet(() -> Said.plain(id));
    }

    private static Said deadEnd(String id, Entry entry, Language language) {
        return entry.deadEnds().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                // Old entries only say why it fails.
                .map(it -> it.action().en().isBlank() ? language.sayEnglish(it.whyFails()) : said(it, language))
                .orElseGet(() -> Said.plain(id));
    }

    private static Said said(DeadEnd deadEnd, Language language) {
        return language.say(deadEnd.action());
    }
}
