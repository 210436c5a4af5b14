package dev.errata.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Puts failed attempts to sign in on record: the first few of each minute one by one, the others as a number, so that nobody fills the audit
 * by guessing.
 */
@ApplicationScoped
class FailedSignIns {

    static final int EACH_MINUTE = 10;

    private static final String NOBODY = "anonymous";

    private final Audit audit;
    private final AtomicLong thisMinute = new AtomicLong();

    FailedSignIns(Audit audit) {
        this.audit = audit;
    }

    /**
     * One attempt.
     *
     * @param account whose password was wrong; empty where there is no such account: what stands for the name may be somebody's password
     * @param lockedOut whether that name has to wait from now on
     */
    @Transactional
    void failed(String account, boolean lockedOut) {
        if (thisMinute.incrementAndGet() <= EACH_MINUTE) {
            audit.record(
                    NOBODY,
                    lockedOut ? "signin.locked" : "signin.failed",
                    account,
                    account.isEmpty() ? "unknown name" : "");
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellTheRest() {
        long more = thisMinute.getAndSet(0) - EACH_MINUTE;
        if (more > 0) {
            audit.record(NOBODY, "signin.failed", "", more + " more within a minute");
        }
    }
}
