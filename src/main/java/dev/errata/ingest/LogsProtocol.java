package dev.errata.ingest;

import dev.errata.event.Severity;
import dev.errata.wire.Assumed;
import dev.errata.wire.Decoded;
import dev.errata.wire.LogRecord;
import dev.errata.wire.Sniffed;
import dev.errata.wire.UnreadableBody;
import java.util.ArrayList;
import java.util.Locale;

/** Our own endpoint: takes whatever looks like logs. */
final class LogsProtocol implements Protocol {

    private final SyncAnswers answers;
    private final Problems problems;

    LogsProtocol(SyncAnswers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public String format() {
        return "logs";
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        var decoded = decoded(request);
        return new Reading(decoded, request.id("Idempotency-Key", "webhook-id"), receipt -> {
            var answer = Counts.of(receipt, decoded);
            if (isSync(request)) {
                answer.set("results", answers.of(request, decoded));
            }
            return Answer.json(200, answer);
        });
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        return problems.of(mishap);
    }

    private static Decoded decoded(Request request) throws UnreadableBody {
        var boundary = Multipart.boundary(request.header("Content-Type"));
        if (boundary.isEmpty()) {
            return Sniffed.of(request.body(), request.type(), assumed(request));
        }
        var records = new ArrayList<LogRecord>();
        var bad = new ArrayList<Decoded.BadRecord>();
        for (var part : Multipart.logs(request.body(), boundary.get())) {
            var decoded = Sniffed.of(part.body(request.body()), part.type(), assumed(request));
            decoded.bad().forEach(it -> bad.add(new Decoded.BadRecord(it.index() + records.size(), it.why())));
            records.addAll(decoded.records());
        }
        return new Decoded(records, bad);
    }

    /** What the address says, or the headers in which syslog-ng keeps what its message does not. */
    private static Assumed assumed(Request request) {
        var service = request.parameter("service");
        var host = request.parameter("host");
        var emitter = new LogRecord.Emitter(
                service.isEmpty() ? request.header("X-Syslog-Program") : service,
                request.parameter("version"),
                host.isEmpty() ? request.header("X-Syslog-Host") : host);
        return new Assumed(emitter, severity(request.header("X-Syslog-Level")));
    }

    private static Severity severity(String syslog) {
        return switch (syslog.toLowerCase(Locale.ROOT)) {
            case "emerg", "alert", "crit" -> Severity.FATAL;
            case "err", "error" -> Severity.ERROR;
            case "warning", "warn" -> Severity.WARN;
            case "notice", "info" -> Severity.INFO;
            case "debug" -> Severity.DEBUG;
            default -> Severity.UNKNOWN;
        };
    }

    private static boolean isSync(Request request) {
        return request.parameter("sync").equals("true")
                || request.header("Prefer").toLowerCase(Locale.ROOT).startsWith("wait");
    }
}
