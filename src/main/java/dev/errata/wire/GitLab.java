package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.util.ArrayList;
import java.util.List;

/** Reads what GitLab tells of jobs, pipelines and deployments that failed: there is no log in it, only what failed and for which reason. */
public final class GitLab {

    private GitLab() {}

    /** Without records where nothing failed, or where the body tells of something else. */
    public static Decoded of(byte[] body) throws UnreadableBody {
        var root = HookBody.object(body);
        return Told.decoded(
                switch (HookBody.text(root, "/object_kind")) {
                    case "build" -> build(root);
                    case "pipeline" -> pipeline(root);
                    case "deployment" -> deployment(root);
                    default -> List.of();
                });
    }

    private static List<LogRecord> build(JsonNode root) {
        if (!HookBody.text(root, "/build_status").equals("failed")) {
            return List.of();
        }
        var text = job(
                HookBody.text(root, "/build_name"),
                HookBody.text(root, "/build_stage"),
                HookBody.text(root, "/build_failure_reason"));
        return List.of(told(HookBody.text(root, "/build_finished_at"), text, HookBody.text(root, "/project_name")));
    }

    private static List<LogRecord> pipeline(JsonNode root) {
        var project = HookBody.text(root, "/project/path_with_namespace", "/project/name");
        var records = new ArrayList<LogRecord>();
        if (HookBody.text(root, "/object_attributes/status").equals("failed")) {
            for (var build : root.path("builds")) {
                if (HookBody.text(build, "/status").equals("failed")) {
                    var text = job(
                            HookBody.text(build, "/name"),
                            HookBody.text(build, "/stage"),
                            HookBody.text(build, "/failure_reason"));
                    records.add(told(HookBody.text(build, "/finished_at"), text, project));
                }
            }
            if (records.isEmpty()) {
                var time = HookBody.text(root, "/object_attributes/finished_at");
                records.add(told(time, "Pipeline failed", project));
            }
        }
        return records;
    }

    private static List<LogRecord> deployment(JsonNode root) {
        return HookBody.text(root, "/status").equals("failed")
                ? List.of(told(
                        HookBody.text(root, "/status_changed_at"),
                        "Deployment to %s failed".formatted(HookBody.text(root, "/environment")),
                        HookBody.text(root, "/project/path_with_namespace", "/project/name")))
                : List.of();
    }

    private static String job(String name, String stage, String reason) {
        return "Job \"%s\" of stage \"%s\" failed".formatted(name, stage) + (reason.isEmpty() ? "" : ": " + reason);
    }

    private static LogRecord told(String time, String text, String project) {
        return Told.record(time, Severity.ERROR, text, new LogRecord.Emitter(project, "", ""));
    }
}
