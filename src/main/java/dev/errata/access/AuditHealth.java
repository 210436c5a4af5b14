package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the audit is as it was written. Never a reason to answer nobody. */
@Readiness
@ApplicationScoped
class AuditHealth implements HealthCheck {

    private final AuditChain chain;

    AuditHealth(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public HealthCheckResponse call() {
        var found = chain.latest();
        var response = HealthCheckResponse.named("audit").up().withData("records", found.records());
        return found.brokenAt()
                .map(it -> response.withData("state", "broken").withData("broken at", it))
                .orElseGet(() -> response.withData("state", "intact"))
                .build();
    }
}
