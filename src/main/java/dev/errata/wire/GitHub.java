package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what GitHub tells of runs, jobs, checks, statuses and deployments that failed: there is no log in it, only what failed. */
public final class GitHub {

    private static final List<String> FAILED = List.of("failure", "timed_out", "startup_failure", "error");

    private GitHub() {}

    /** Without records where nothing failed, or where the body tells of something else. */
    public static Decoded of(byte[] body) throws UnreadableBody {
        var root = HookBody.object(body);
        return Told.decoded(record(root).stream().toList());
    }

    private static Optional<LogRecord> record(JsonNode root) {
        if (root.path("workflow_job").isObject()) {
            return completed(root, root.path("workflow_job"), job(root.path("workflow_job")));
        }
        if (root.path("workflow_run").isObject()) {
            return completed(root, root.path("workflow_run"), run(root.path("workflow_run")));
        }
        if (root.path("check_run").isObject()) {
            return completed(root, root.path("check_run"), check(root.path("check_run")));
        }
        if (root.path("deployment_status").isObject()) {
            var status = root.path("deployment_status");
            return state(root, status, "Deployment to %s failed".formatted(HookBody.text(status, "/environment")));
        }
        return state(root, root, "Status \"%s\" is a failure".formatted(HookBody.text(root, "/context")));
    }

    private static Optional<LogRecord> completed(JsonNode root, JsonNode what, String text) {
        return HookBody.text(root, "/action").equals("completed") && failed(HookBody.text(what, "/conclusion"))
                ? Optional.of(told(root, HookBody.text(what, "/completed_at", "/updated_at"), text))
                : Optional.empty();
    }

    private static Optional<LogRecord> state(JsonNode root, JsonNode what, String text) {
        return failed(HookBody.text(what, "/state"))
                ? Optional.of(told(
                        root,
                        HookBody.text(what, "/updated_at"),
                        Told.lines(text, HookBody.text(what, "/description"))))
                : Optional.empty();
    }

    private static LogRecord told(JsonNode root, String time, String text) {
        return Told.record(
                time,
                Severity.ERROR,
                text,
                new LogRecord.Emitter(HookBody.text(root, "/repository/full_name"), "", ""));
    }

    private static boolean failed(String word) {
        return FAILED.contains(word);
    }

    private static String job(JsonNode job) {
        var steps = StreamSupport.stream(job.path("steps").spliterator(), false)
                .filter(step -> failed(HookBody.text(step, "/conclusion")))
                .map(step -> "Step \"%s\" failed".formatted(HookBody.text(step, "/name")))
                .collect(Collectors.joining("\n"));
        return Told.lines(
                "Job \"%s\" of workflow \"%s\" failed"
                        .formatted(HookBody.text(job, "/name"), HookBody.text(job, "/workflow_name")),
                steps);
    }

    private static String run(JsonNode run) {
        return "Workflow \"%s\" failed".formatted(HookBody.text(run, "/name"));
    }

    /** The one event whose sender may put the error itself into. */
    private static String check(JsonNode check) {
        return Told.lines(
                "Check \"%s\" failed".formatted(HookBody.text(check, "/name")),
                HookBody.text(check, "/output/title"),
                HookBody.text(check, "/output/summary"),
                HookBody.text(check, "/output/text"));
    }
}
