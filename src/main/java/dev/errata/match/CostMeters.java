package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.signature.Cost;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What regexes cost, as metrics: of the dearest alone, as a series for each of many thousand entries would cost more than they do. */
@ApplicationScoped
class CostMeters {

    private static final int DEAREST = 50;
    private static final double NANOS = 1e9;

    private static final Comparator<Map.Entry<EntryId, Cost>> DEAREST_FIRST = Map.Entry.<EntryId, Cost>comparingByValue(
                    Comparator.comparingLong(Cost::nanos).thenComparingLong(Cost::candidates))
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final LiveKnowledgeBase live;
    private final MultiGauge candidates;
    private final MultiGauge hits;
    private final MultiGauge seconds;
    private final MultiGauge dear;

    CostMeters(LiveKnowledgeBase live, MeterRegistry registry) {
        this.live = live;
        candidates = gauge("candidates", "lines that were looked at for an entry's regex", registry);
        hits = gauge("hits", "lines that an entry's regex matched", registry);
        seconds = gauge("seconds", "time that went into an entry's regex", registry);
        dear = gauge("dear", "lines that took more work than a regex may", registry);
        Gauge.builder(
                        "errata.signature.quarantined",
                        live,
                        it -> it.current().quarantined().size())
                .description("entries whose regex is switched off, as it costs too much")
                .register(registry);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
        return MultiGauge.builder("errata.signature." + name)
                .description(description + "; of the " + DEAREST + " dearest")
                .register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        var dearest = live.current().costs().entrySet().stream()
                .sorted(DEAREST_FIRST)
                .limit(DEAREST)
                .toList();
        candidates.register(rows(dearest, Cost::candidates), true);
        hits.register(rows(dearest, Cost::hits), true);
        seconds.register(rows(dearest, cost -> cost.nanos() / NANOS), true);
        dear.register(rows(dearest, Cost::dear), true);
    }

    private static List<Row<?>> rows(List<Map.Entry<EntryId, Cost>> dearest, ToDoubleFunction<Cost> figure) {
        return dearest.stream()
                .<Row<?>>map(
                        it -> Row.of(Tags.of("entry", it.getKey().toString()), figure.applyAsDouble(it.getValue())))
                .toList();
    }
}
