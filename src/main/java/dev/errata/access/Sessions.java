package dev.errata.access;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in with a browser. Each request looks into the database, so that what ends a session ends it on every node at once.
 * Thread-safe.
 */
@ApplicationScoped
public class Sessions {

    /** The attribute of an identity that says which session it came with. */
    public static final String ID = "errata.session";

    /** Begins what a browser shows. */
    private static final String PREFIX = "errata_session_";

    /** More browsers of one person than that are no browsers. */
    private static final int MOST = 50;

    private static final int CLIENT_LIMIT = 200;

    /** To the second would be a write with every request. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Audit audit;
    private final AccessConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(EntityManager entities, Audit audit, AccessConfig config, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** For an account that there is; the answer is what its browser shows from now on, and nothing can tell it again. */
    @Transactional
    String begin(String account, String client) {
        makeRoom(account);
        var now = now();
        var secret = RandomSecret.draw(PREFIX, random);
        var row = new SessionRow();
        row.digest = RandomSecret.hexDigest(secret);
        row.id = RandomSecret.drawName(random);
        row.account = account;
        row.madeAt = now;
        row.usedAt = now;
        row.endsAt = now.plus(config.sessionLongest());
        row.client = client.replace('\0', ' ').substring(0, Math.min(client.length(), CLIENT_LIMIT));
        entities.persist(row);
        audit.record(account, "session.begun", account, "");
        return secret;
    }

    /** Whose session it is, as that account is now; empty if it has ended. */
    @Transactional
    Optional<SecurityIdentity> identify(String secret) {
        return find(secret).flatMap(row -> {
            var account = entities.find(AccountRow.class, row.account);
            if (account == null || account.disabled) {
                return Optional.empty();
            }
            touch(row);
            return Optional.of(
                    account.account().person().addAttribute(ID, row.id).build());
        });
    }

    /** The sessions of that account, the one used last first. */
    @Transactional
    public List<Session> list(String account) {
        return rows(account).stream()
                .filter(this::lives)
                .map(SessionRow::session)
                .toList();
    }

    /** Whether that account had a session of that id. */
    @Transactional
    public boolean end(String account, String id) {
        boolean ended = entities.createQuery("delete from SessionRow s where s.account = :account and s.id = :id")
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
        if (ended) {
            audit.record(account, "session.ended", account, "");
        }
        return ended;
    }

    /** All of that account, in every browser. */
    @Transactional
    public void endAll(String account) {
        entities.createQuery("delete from SessionRow s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetEnded() {
        entities.createQuery("delete from SessionRow s where s.endsAt <= :now or s.usedAt <= :idle")
                .setParameter("now", now())
                .setParameter("idle", now().minus(config.sessionIdle()))
                .executeUpdate();
    }

    private Optional<SessionRow> find(String secret) {
        return Optional.ofNullable(entities.find(SessionRow.class, RandomSecret.hexDigest(secret)))
                .filter(this::lives);
    }

    private boolean lives(SessionRow row) {
        var now = clock.instant();
        return now.isBefore(row.endsAt) && now.isBefore(row.usedAt.plus(config.sessionIdle()));
    }

    /** By a statement: two requests of one page at once must not be in each other's way, nor make a session that was ended again. */
    private void touch(SessionRow row) {
        var now = now();
        if (row.usedAt.isBefore(now.minus(EXACTNESS))) {
            entities.createQuery("update SessionRow s set s.usedAt = :now where s.digest = :digest")
                    .setParameter("now", now)
                    .setParameter("digest", row.digest)
                    .executeUpdate();
        }
    }

    private void makeRoom(String account) {
        var all = rows(account);
        all.stream().skip(MOST - 1).forEach(entities::remove);
    }

    private List<SessionRow> rows(String account) {
        return entities.createQuery(
                        "select s from SessionRow s where s.account = :account order by s.usedAt desc, s.id",
                        SessionRow.class)
                .setParameter("account", account)
                .getResultList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
