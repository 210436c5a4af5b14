package dev.errata.intake;

import java.util.List;

/**
 * Records that are kept under one position of the backlog.
 *
 * @param node who kept them first
 */
record Frame(String node, long position, List<Waiting> records) {

    Frame {
        records = List.copyOf(records);
    }

    long weight() {
        long weight = 0;
        for (var each : records) {
            weight += each.weight();
        }
        return weight;
    }
}
