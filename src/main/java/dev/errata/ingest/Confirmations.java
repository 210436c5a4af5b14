package dev.errata.ingest;

import dev.errata.intake.Arrivals;
import dev.errata.wire.Sns;
import dev.errata.wire.UnreadableBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads what Amazon SNS sends, and shows the address by which a subscription is confirmed: a person opens it, this service calls nobody. */
@ApplicationScoped
class Confirmations {

    private final Arrivals arrivals;

    Confirmations(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    Reading read(Request request) throws UnreadableBody {
        var sent = Sns.of(request.body());
        sent.confirmation()
                .ifPresent(address -> arrivals.refused(
                        "sns",
                        "sns",
                        request.client(),
                        200,
                        "Amazon waits for its subscription to be confirmed: open " + address));
        return Counts.reading(sent.decoded(), Optional.of(sent.id()).filter(id -> !id.isEmpty()));
    }
}
