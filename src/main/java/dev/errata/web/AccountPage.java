package dev.errata.web;

import dev.errata.access.ApiToken;
import dev.errata.access.Scope;
import dev.errata.access.Session;
import java.time.Clock;
import java.util.List;

/**
 * What belongs to one account.
 *
 * @param role empty where another password has to be chosen first
 * @param external whether another service vouches for the account, so that there is no password here
 * @param scopes those that the account may give to a token
 * @param fresh the token that was made just now
 * @param done what was done, or what was wrong, as a token that the page has words for; or empty
 */
record AccountPage(
        String name,
        String role,
        boolean external,
        String back,
        List<ShownSession> sessions,
        List<ShownToken> tokens,
        List<String> scopes,
        FreshKey fresh,
        String done) {

    public boolean mustChange() {
        return role.isEmpty();
    }

    /** One browser. */
    record ShownSession(String id, String client, Ago made, Ago used, boolean here) {

        static ShownSession of(Session session, String here, Clock clock) {
            return new ShownSession(
                    session.id(),
                    session.client(),
                    Ago.of(session.madeAt(), clock),
                    Ago.of(session.usedAt(), clock),
                    session.id().equals(here));
        }
    }

    /** One token, without what is secret. */
    record ShownToken(
            String id,
            String account,
            String name,
            List<String> scopes,
            Ago made,
            Ago used,
            String ends,
            boolean ended) {

        static ShownToken of(ApiToken token, Clock clock) {
            return new ShownToken(
                    token.id(),
                    token.account(),
                    token.name(),
                    token.scopes().stream().map(Scope::word).toList(),
                    Ago.of(token.madeAt(), clock),
                    token.usedAt().map(it -> Ago.of(it, clock)).orElse(Ago.of("", clock)),
                    token.expiresAt().map(it -> it.toString().substring(0, 10)).orElse(""),
                    !token.valid(clock.instant()));
        }
    }
}
