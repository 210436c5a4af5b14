package dev.errata.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a field of a record is known to say, by its name: from OpenTelemetry, ECS, logstash, GELF, syslog, journald, Docker, Kubernetes and
 * the structured loggers of many languages. Names of nested fields are joined by dots, and a name may come with its dots as well.
 *
 * @param rank among the names that say the same; the lowest counts
 */
record FieldName(Role role, int rank) {

    enum Role {
        /** What happened. */
        TEXT,
        /** The same at length. */
        WHOLE,
        TRACE,
        /** What was thrown. */
        TYPE,
        /** Why it was thrown. */
        REASON,
        SEVERITY,
        TIME,
        SERVICE,
        VERSION,
        HOST,
        FILE,
        POD,
        CONTAINER,
        /** Standard output or standard error. */
        CHANNEL,
        TAG;

        static final int COUNT = values().length;
    }

    private static final Map<String, FieldName> NAMES = new HashMap<>(512);

    /** Names of fields that others are nested in. */
    private static final Set<String> PARENTS = new HashSet<>();

    static {
        names(Role.TEXT, """
                body message msg log MESSAGE event line short_message textPayload jsonPayload @message Message @m @mt
                renderedMessage log.original event.original text content RenderedMessage MessageTemplate log.message""");
        names(Role.WHOLE, "full_message");
        names(Role.TRACE, """
                exception.stacktrace error.stack_trace stack_trace stacktrace stackTrace stack err.stack error.stack
                exception.stack_trace exception.stackTrace exception.stack thrown.extendedStackTrace throwable.stackTrace
                errorVerbose exc_info exc_text traceback Traceback @x StackTrace backtrace context.exception.trace
                context.exception Exception exception throwable trace""");
        names(Role.TYPE, """
                exception.type error.type exception_class exception.exception_class err.type error.name err.name error.class
                exception.class exception.name exception.exceptionType thrown.name throwable.className error_type
                exception_type errorType context.exception.class""");
        names(Role.REASON, """
                exception.message error.message exception_message exception.exception_message err.message error.msg
                thrown.message throwable.message error_message errorMessage context.exception.message error err cause""");
        names(Role.SEVERITY, """
                severityNumber severity_number SeverityNumber severityText severity_text SeverityText log.level level_value
                level levelname level_name severity loglevel log_level logLevel LogLevel Level LEVEL Severity SEVERITY lvl
                levelno @l detected_level status PRIORITY priority syslog.severity syslogseverity""");
        names(Role.TIME, """
                timeUnixNano time_unix_nano @timestamp timestamp time ts Timestamp date datetime ISODATE @t timestamp_ms
                timeMillis eventTime epoch asctime eventtime instant.epochSecond _SOURCE_REALTIME_TIMESTAMP
                __REALTIME_TIMESTAMP observedTimeUnixNano""");
        names(Role.SERVICE, """
                service.name service_name serviceName service app application app_name appname appName application_name
                applicationName app.name application.name dd.service Application program PROGRAM programname SYSLOG_IDENTIFIER
                kubernetes.labels.app.kubernetes.io/name kubernetes.labels.app_kubernetes_io/name kubernetes.labels.app
                k8s.deployment.name k8s.container.name kubernetes.container_name kubernetes.container.name container_name
                container.name _SYSTEMD_UNIT unit job""");
        names(Role.VERSION, """
                service.version service_version serviceVersion app_version appVersion app.version application.version
                kubernetes.labels.app.kubernetes.io/version kubernetes.labels.app_kubernetes_io/version version""");
        names(Role.HOST, """
                host.name host hostname HOST Host host_name _HOSTNAME agent.hostname HOST_FROM MachineName kubernetes.host
                kubernetes.node.name k8s.node.name""");
        names(Role.FILE, """
                log.file.path log.file.name filename file FILE_NAME _filename _file file.path filepath file_path path logfile
                log_file""");
        names(Role.POD, """
                k8s.pod.uid k8s.pod.name kubernetes.pod_name kubernetes.pod.name pod pod_name instance service.instance.id""");
        names(Role.CONTAINER, """
                container.id container_id kubernetes.docker_id kubernetes.container.id kubernetes.container_name
                k8s.container.name container.name container_name container CONTAINER_ID""");
        names(Role.CHANNEL, """
                stream log.iostream logtag""");
        names(Role.TAG, """
                tag fluent.tag _tag syslogtag logStream log_stream""");
    }

    /** @param names with blanks between them, the ones that count most first */
    private static void names(Role role, String names) {
        var all = names.split("\\s+", -1);
        for (int rank = 0; rank < all.length; rank++) {
            // A container's name may be a service's too; the first that claims a name has it.
            NAMES.putIfAbsent(all[rank], new FieldName(role, rank));
            for (int dot = all[rank].indexOf('.'); dot > 0; dot = all[rank].indexOf('.', dot + 1)) {
                PARENTS.add(all[rank].substring(0, dot));
            }
        }
    }

    private static final FieldName UNKNOWN = new FieldName(Role.TAG, Integer.MAX_VALUE);

    static FieldName of(String path) {
        var name = NAMES.get(path);
        if (name == null && path.startsWith("_")) {
            // GELF marks fields so that it does not define itself.
            name = NAMES.get(path.substring(1));
        }
        return name == null ? UNKNOWN : name;
    }

    boolean isKnown() {
        return rank != Integer.MAX_VALUE;
    }

    /** Whether fields nested in {@code path} may be known. */
    static boolean isParent(String path) {
        return PARENTS.contains(path);
    }
}
