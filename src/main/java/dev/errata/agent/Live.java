package dev.errata.agent;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts together the dialogue of the service: over what is live, with tools that keep something. */
@ApplicationScoped
class Live {

    @Produces
    @Singleton
    Dialogue dialogue(LiveKnowledge knowledge, ReportOutcome outcomes, SubmitUnknownError submissions) {
        var tools = new Toolbox(List.of(
                new LookupError(knowledge),
                new GetEntry(knowledge),
                new SearchEntries(knowledge),
                new CheckPlan(knowledge),
                outcomes,
                submissions));
        return new Dialogue(
                new Methods(tools, new EntryResources(knowledge)), e -> Log.error("a request of an agent failed", e));
    }
}
