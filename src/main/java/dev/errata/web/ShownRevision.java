package dev.errata.web;

import dev.errata.library.RevisionHead;
import java.time.Clock;

/** A revision in a list. */
record ShownRevision(int number, String state, String author, RevisionReason reason, Ago at) {

    static ShownRevision of(RevisionHead head, Clock clock) {
        return new ShownRevision(
                head.number(),
                Tokens.of(head.state()),
                head.author(),
                RevisionReason.of(head.reason()),
                Ago.of(head.createdAt(), clock));
    }

    /** The one that it came after. */
    public int before() {
        return number - 1;
    }

    public boolean fromFile() {
        return author.equals(RevisionHead.FILE);
    }
}
