package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Prints the exceptions of a Sentry event as their platform does. Sentry keeps the cause before what it caused, and the oldest call first. */
final class SentryTrace {

    private SentryTrace() {}

    /** Empty where the event has no exception. */
    static String of(JsonNode event) {
        var values = new ArrayList<JsonNode>();
        event.at("/exception/values").forEach(values::add);
        if (values.isEmpty()) {
            event.path("exception").forEach(it -> values.add(it.isObject() ? it : event.path("exception")));
        }
        values.removeIf(it -> !it.isObject() || it.isEmpty());
        return switch (HookBody.text(event, "/platform")) {
            case "python" -> python(values);
            case "java", "kotlin", "android" -> java(values);
            case "csharp" -> caused(values, "   at %s", " ---> ");
            case "php" -> caused(values, "#%s", "Caused by: ");
            default -> caused(values, "    at %s", "Caused by: ");
        };
    }

    private static String java(List<JsonNode> values) {
        var out = new StringBuilder();
        for (var value : values.reversed()) {
            out.append(out.isEmpty() ? "" : "\nCaused by: ").append(headline(value, true));
            for (var frame : newestFirst(value)) {
                out.append("\n\tat ")
                        .append(method(frame))
                        .append('(')
                        .append(javaPlace(frame))
                        .append(')');
            }
        }
        return out.toString();
    }

    private static String python(List<JsonNode> values) {
        var out = new StringBuilder();
        for (var value : values) {
            if (!out.isEmpty()) {
                out.append(
                        HookBody.text(value, "/mechanism/source").equals("__context__")
                                ? "\n\nDuring handling of the above exception, another exception occurred:\n\n"
                                : "\n\nThe above exception was the direct cause of the following exception:\n\n");
            }
            var frames = value.at("/stacktrace/frames");
            if (!frames.isEmpty()) {
                out.append("Traceback (most recent call last):\n");
            }
            for (var frame : frames) {
                out.append("  File \"%s\", line %s, in %s\n"
                        .formatted(
                                HookBody.text(frame, "/abs_path", "/filename", "/module"),
                                HookBody.text(frame, "/lineno"),
                                HookBody.text(frame, "/function")));
                var line = HookBody.text(frame, "/context_line");
                out.append(line.isEmpty() ? "" : "    " + line + "\n");
            }
            out.append(headline(value, !HookBody.text(value, "/module").equals("builtins")));
        }
        return out.toString();
    }

    private static String caused(List<JsonNode> values, String at, String by) {
        var out = new StringBuilder();
        for (var value : values.reversed()) {
            out.append(out.isEmpty() ? "" : "\n" + by).append(headline(value, false));
            for (var frame : newestFirst(value)) {
                out.append('\n').append(at.formatted(method(frame) + " (" + place(frame) + ")"));
            }
        }
        return out.toString();
    }

    private static String headline(JsonNode value, boolean withModule) {
        var type = HookBody.text(value, "/type");
        var module = HookBody.text(value, "/module");
        var name = withModule && !module.isEmpty() && !type.contains(".") ? module + "." + type : type;
        var said = HookBody.text(value, "/value");
        return said.isEmpty() || name.isEmpty() ? name + said : name + ": " + said;
    }

    private static List<JsonNode> newestFirst(JsonNode value) {
        var frames = new ArrayList<JsonNode>();
        value.at("/stacktrace/frames").forEach(frames::add);
        Collections.reverse(frames);
        return frames;
    }

    private static String method(JsonNode frame) {
        var module = HookBody.text(frame, "/module");
        var function = HookBody.text(frame, "/function");
        return module.isEmpty() || function.isEmpty() ? module + function : module + "." + function;
    }

    private static String javaPlace(JsonNode frame) {
        var file = HookBody.text(frame, "/filename");
        var line = frame.path("lineno").asInt();
        return file.isEmpty() ? "Unknown Source" : line > 0 ? file + ":" + line : line == -2 ? "Native Method" : file;
    }

    private static String place(JsonNode frame) {
        var file = HookBody.text(frame, "/abs_path", "/filename");
        var line = HookBody.text(frame, "/lineno");
        var column = HookBody.text(frame, "/colno");
        return file + (line.isEmpty() ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
    }
}
