package dev.errata.match;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Switches off, on this node, the regexes that cost too much: those that would on hostile lines, and those that did on lines that came
 * in. Each comes back with its entry's next revision, and those of the second kind with the next start as well.
 */
@ApplicationScoped
class Warden {

    /** So that one that is found early need not wait for all others to be tried. */
    private static final int AT_ONCE = 500;

    private final LiveKnowledgeBase live;
    private final Screening screening;

    private List<PublishedEntry> screened = List.of();

    Warden(LiveKnowledgeBase live, Screening screening) {
        this.live = live;
        this.screening = screening;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        screen();
        judge();
    }

    @SuppressWarnings("ReferenceEquality") // The very list: nothing was published since.
    private void screen() {
        var entries = live.current().entries();
        if (entries == screened) {
            return;
        }
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            switchOff(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)).stream()
                    .filter(it -> !it.quarantine().isOn())
                    .map(screening::screened));
        }
        screening.keep(entries);
        screened = entries;
    }

    private void judge() {
        var base = live.current();
        switchOff(base.costs().entrySet().stream()
                .filter(it -> it.getValue().overBudget())
                .flatMap(it -> base.find(it.getKey()).stream().map(entry -> entry.in(Quarantine.of(it.getValue())))));
    }

    private void switchOff(Stream<PublishedEntry> judged) {
        live.switchOff(judged.filter(it -> it.quarantine().isOn()).toList());
    }
}
