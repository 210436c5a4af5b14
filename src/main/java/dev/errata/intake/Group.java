package dev.errata.intake;

import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.util.List;

/** Records to be looked at as one text. */
record Group(List<Waiting> records) {

    Group {
        records = List.copyOf(records);
    }

    Place place() {
        return records.getFirst().place();
    }

    Instant at() {
        return records.getFirst().at();
    }

    /** The worst of any of them. */
    Severity severity() {
        return records.stream().map(Waiting::severity).max(Severity::compareTo).orElse(Severity.UNKNOWN);
    }

    String text() {
        if (records.size() == 1) {
            return records.getFirst().text();
        }
        var text = new StringBuilder();
        for (var each : records) {
            text.append(each.text()).append('\n');
        }
        return text.toString();
    }
}
