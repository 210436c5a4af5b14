package dev.errata.chat;

import dev.errata.feedback.Channel;
import dev.errata.feedback.Fate;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.OutcomeQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a request may have left behind. */
@ApplicationScoped
class Kept {

    private final EntityManager entities;
    private final Feedback feedback;

    Kept(EntityManager entities, Feedback feedback) {
        this.entities = entities;
        this.feedback = feedback;
    }

    /** Answers, outcomes, sightings and choices, counted once what earlier tests left to be counted is. */
    List<Long> counts() {
        for (int tries = 0; waiting() > 0; tries++) {
            if (tries == 300) {
                throw new AssertionError("what was kept is not counted");
            }
            LockSupport.parkNanos(100_000_000);
        }
        return QuarkusTransaction.requiringNew().call(this::now);
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(() -> count("intake_backlog"));
    }

    private List<Long> now() {
        return List.of(count("match_report"), count("feedback_log"), count("sighting"), count("chat_preference"));
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    /** The newest outcome that came by chat. */
    Fate latest() {
        return feedback.outcomes(OutcomeQuery.newest(20)).stream()
                .filter(it -> it.cast().channel() == Channel.CHAT)
                .findFirst()
                .orElseThrow();
    }

    /** Waits until one more sighting than {@code before} is counted, which happens beside the request. */
    void awaitSighting(long before) throws InterruptedException {
        for (int tries = 0; sightings() <= before; tries++) {
            if (tries == 300) {
                throw new AssertionError("nothing was counted");
            }
            Thread.sleep(100);
        }
    }

    @Transactional
    long sightings() {
        return count("sighting");
    }
}
