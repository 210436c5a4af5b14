package dev.errata.match;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices what other nodes publish, in time for it to be live within a second. With a thread of its own, as the scheduler knows nothing
 * shorter than a second. One look is one small query.
 */
@ApplicationScoped
class OtherNodes {

    private static final long PAUSE_MILLIS = 300;
    private static final long LAST_LOOK_MILLIS = 5_000;

    private final LiveKnowledgeBase live;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("other-nodes").daemon().factory());

    OtherNodes(LiveKnowledgeBase live) {
        this.live = live;
    }

    /** Once all is live that there is. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1_000) StartupEvent event) {
        var _ = thread.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            live.look();
        } catch (RuntimeException e) {
            // The database is away, which health says; the next look may find it again.
            Log.debug("what other nodes published cannot be looked for", e);
        }
    }

    /** Before the database goes. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
