package dev.errata.later;

import dev.errata.later.Wish.Channel;
import dev.errata.later.Wish.State;
import dev.errata.match.MatchReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The rows of wishes. Needs a transaction. */
@ApplicationScoped
class WishLog {

    private static final int ID_BYTES = 12;
    private static final int SHOWN = 20;

    /** Nobody waits for more errors at once; a script does. */
    private static final long MOST_OF_ONE = 50;

    private static final long MOST = 100_000;

    /** What could not be told is tried so often, ever later. */
    private static final int TRIES = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(180);

    private final EntityManager entities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WishLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<Wish> find(String matchId, Channel channel, String who) {
        return entities
                .createQuery(
                        "from WishRow w where w.matchId = :match and w.channel = :channel and w.who = :who",
                        WishRow.class)
                .setParameter("match", matchId)
                .setParameter("channel", channel)
                .setParameter("who", who)
                .getResultList()
                .stream()
                .map(WishRow::wish)
                .findFirst();
    }

    /** Whether {@code who}, or all together, wait for as many answers as may be. */
    boolean full(String who) {
        long own = entities.createQuery(
                        "select count(w) from WishRow w where w.state = :waiting and w.who = :who", Long.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("who", who)
                .getSingleResult();
        long all = entities.createQuery("select count(w) from WishRow w where w.state = :waiting", Long.class)
                .setParameter("waiting", State.WAITING)
                .getSingleResult();
        return own >= MOST_OF_ONE || all >= MOST;
    }

    Wish add(MatchReport report, Channel channel, String who, String place, boolean chinese) {
        var row = new WishRow();
        row.id = id();
        row.matchId = report.matchId();
        row.text = report.maskedText();
        row.channel = channel;
        row.who = who;
        row.place = place;
        row.chinese = chinese;
        row.state = State.WAITING;
        row.madeAt = now();
        row.movedAt = row.madeAt;
        entities.persist(row);
        return row.wish();
    }

    /** What waits, after {@code id}, by id: to be gone through in pieces. */
    @Transactional
    List<Waiting> waiting(String after, int limit) {
        return entities
                .createQuery("from WishRow w where w.state = :waiting and w.id > :after order by w.id", WishRow.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(it -> new Waiting(it.wish(), it.text))
                .toList();
    }

    /** A wish with the text that nobody knew. */
    record Waiting(Wish wish, String text) {}

    /** Whether it waited until now: of several nodes that see it at once, one hears true. */
    boolean becameKnown(String id, String answerId, State as) {
        return entities.createQuery("""
                        update WishRow w set w.state = :as, w.answerId = :answer, w.movedAt = :now
                        where w.id = :id and w.state = :waiting
                        """)
                        .setParameter("as", as)
                        .setParameter("answer", answerId)
                        .setParameter("now", now())
                        .setParameter("id", id)
                        .setParameter("waiting", State.WAITING)
                        .executeUpdate()
                == 1;
    }

    List<Wish> known(Channel channel, String who) {
        return entities
                .createQuery("""
                        from WishRow w where w.who = :who and w.channel = :channel and w.state = :known
                        order by w.movedAt desc, w.id
                        """, WishRow.class)
                .setParameter("who", who)
                .setParameter("channel", channel)
                .setParameter("known", State.KNOWN)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(WishRow::wish)
                .toList();
    }

    List<Wish> untold(Channel channel, int limit) {
        return entities
                .createQuery("""
                        from WishRow w where w.state = :known and w.channel = :channel and w.movedAt <= :now
                            and w.tries < :tries order by w.movedAt, w.id
                        """, WishRow.class)
                .setParameter("known", State.KNOWN)
                .setParameter("channel", channel)
                .setParameter("now", now())
                .setParameter("tries", TRIES)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(WishRow::wish)
                .toList();
    }

    /** Takes it away from others until the next try would be due. */
    boolean take(String id) {
        var row = entities.find(WishRow.class, id);
        if (row == null) {
            return false;
        }
        int tries = row.tries;
        return entities.createQuery("""
                        update WishRow w set w.tries = :next, w.movedAt = :again
                        where w.id = :id and w.state = :known and w.tries = :tries and w.movedAt <= :now
                        """)
                        .setParameter("next", tries + 1)
                        .setParameter("again", now().plus(FIRST_PAUSE.multipliedBy(1L << tries)))
                        .setParameter("id", id)
                        .setParameter("known", State.KNOWN)
                        .setParameter("tries", tries)
                        .setParameter("now", now())
                        .executeUpdate()
                == 1;
    }

    void told(String id) {
        entities.createQuery("update WishRow w set w.state = :told, w.movedAt = :now where w.id = :id")
                .setParameter("told", State.TOLD)
                .setParameter("now", now())
                .setParameter("id", id)
                .executeUpdate();
    }

    void seen(String answerId, Channel channel, String who) {
        entities.createQuery("""
                        update WishRow w set w.state = :told, w.movedAt = :now
                        where w.answerId = :answer and w.channel = :channel and w.who = :who and w.state = :known
                        """)
                .setParameter("told", State.TOLD)
                .setParameter("now", now())
                .setParameter("answer", answerId)
                .setParameter("channel", channel)
                .setParameter("who", who)
                .setParameter("known", State.KNOWN)
                .executeUpdate();
    }

    /** Forgets what nobody waits for any more. */
    @Transactional
    void forget() {
        entities.createQuery("delete from WishRow w where w.madeAt < :before")
                .setParameter("before", now().minus(KEPT))
                .executeUpdate();
    }

    private String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
