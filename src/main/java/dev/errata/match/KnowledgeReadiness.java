package dev.errata.match;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that entries are loaded and the index answers, not that a port is open. */
@Readiness
@ApplicationScoped
class KnowledgeReadiness implements HealthCheck {

    private final LiveKnowledgeBase live;

    KnowledgeReadiness(LiveKnowledgeBase live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("knowledge base");
        return switch (live.state()) {
            case LiveKnowledgeBase.State.Starting() ->
                response.down().withData("state", "starting").build();
            case LiveKnowledgeBase.State.Live(int entries, int switchedOff) ->
                response.up()
                        .withData("state", "live")
                        .withData("entries", entries)
                        .withData("regexes switched off", switchedOff)
                        .build();
            case LiveKnowledgeBase.State.Degraded(String reason) ->
                response.status(!live.current().entries().isEmpty())
                        .withData("state", "degraded")
                        .withData("reason", reason)
                        .build();
        };
    }
}
