package dev.errata.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a process's resident memory every second, where the system tells it. */
final class Memory implements AutoCloseable {

    private final Path status;
    private final List<Long> kilobytes = new ArrayList<>();
    private final Thread watch;

    Memory(ProcessHandle process) {
        status = Path.of("/proc/" + process.pid() + "/status");
        watch = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try {
            while (Files.exists(status)) {
                for (var line : Files.readAllLines(status)) {
                    if (line.startsWith("VmRSS:")) {
                        kilobytes.add(Long.parseLong(line.replaceAll("\\D", "")));
                    }
                }
                Thread.sleep(1_000);
            }
        } catch (IOException | InterruptedException e) {
            // The process or the run has ended.
        }
    }

    /** The median of each fifth of the time, in order. */
    String told() throws InterruptedException {
        watch.interrupt();
        watch.join();
        if (kilobytes.size() < 5) {
            return "not told by this system";
        }
        var told = new StringBuilder();
        for (int fifth = 0; fifth < 5; fifth++) {
            var part = kilobytes.subList(fifth * kilobytes.size() / 5, (fifth + 1) * kilobytes.size() / 5).stream()
                    .sorted()
                    .toList();
            told.append(
                    String.format(Locale.ROOT, "%s%d MB", fifth == 0 ? "" : ", ", part.get(part.size() / 2) / 1024));
        }
        return told + " (medians of each fifth of the time)";
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
