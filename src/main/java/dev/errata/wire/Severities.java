package dev.errata.wire;

import dev.errata.event.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads severities: words of any logger, and the numbers of those that count. */
final class Severities {

    private static final Map<String, Severity> WORDS = new HashMap<>(256);

    static {
        words(
                Severity.DEBUG,
                "trace",
                "debug",
                "dbug",
                "dbg",
                "verbose",
                "vrb",
                "silly",
                "fine",
                "finer",
                "finest",
                "d",
                "v");
        words(
                Severity.INFO,
                "info",
                "information",
                "informational",
                "notice",
                "inf",
                "config",
                "http",
                "default",
                "i",
                "n");
        words(Severity.WARN, "warn", "warning", "wrn", "w");
        words(Severity.ERROR, "error", "err", "eror", "severe", "fail", "failed", "failure", "e");
        words(
                Severity.FATAL,
                "fatal",
                "crit",
                "critical",
                "alert",
                "emerg",
                "emergency",
                "panic",
                "dpanic",
                "ftl",
                "f",
                "c");
    }

    private Severities() {}

    private static void words(Severity severity, String... words) {
        for (String word : words) {
            WORDS.put(word, severity);
            WORDS.put(word.toUpperCase(Locale.ROOT), severity);
            WORDS.put(Character.toUpperCase(word.charAt(0)) + word.substring(1), severity);
        }
    }

    /** By the value of the field {@code name}, as what a number means depends on who writes it. */
    static Severity of(String name, Object value) {
        return switch (value) {
            case Long number -> ofNumber(name, number);
            case Double number -> ofNumber(name, number.longValue());
            case String word -> isNumber(word) ? ofNumber(name, Long.parseLong(word)) : ofWord(word);
            default -> Severity.UNKNOWN;
        };
    }

    /** A word in any case, which a number may follow as in INFO2. */
    static Severity ofWord(String word) {
        var known = WORDS.get(word);
        if (known != null || word.isEmpty() || word.length() > 20) {
            return known == null ? Severity.UNKNOWN : known;
        }
        String plain = word.strip().toLowerCase(Locale.ROOT);
        char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
        if (last >= '0' && last <= '9') {
            plain = plain.substring(0, plain.length() - 1);
        }
        return WORDS.getOrDefault(plain, Severity.UNKNOWN);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Severity ofNumber(String name, long number) {
        return switch (name) {
            case "severityNumber", "severity_number", "SeverityNumber" -> ofOtel(number);
            case "levelno" -> number > 40 ? Severity.FATAL : ofTens(number + 10);
            case "status" -> Severity.UNKNOWN;
            case "severity", "Severity", "SEVERITY" -> number >= 100 ? ofHundreds(number - 100) : ofSyslog(number);
            default -> ofLevel(number);
        };
    }

    /** OpenTelemetry counts from 1 to 24, four of each. */
    static Severity ofOtel(long number) {
        if (number <= 0 || number > 24) {
            return Severity.UNKNOWN;
        }
        return number <= 8
                ? Severity.DEBUG
                : number <= 12
                        ? Severity.INFO
                        : number <= 16 ? Severity.WARN : number <= 20 ? Severity.ERROR : Severity.FATAL;
    }

    /** Syslog, GELF and journald count from 0 to 7, down to what matters least. */
    private static Severity ofSyslog(long number) {
        return switch (Math.clamp(number, -1, 8)) {
            case 0, 1, 2 -> Severity.FATAL;
            case 3 -> Severity.ERROR;
            case 4 -> Severity.WARN;
            case 5, 6 -> Severity.INFO;
            case 7 -> Severity.DEBUG;
            default -> Severity.UNKNOWN;
        };
    }

    /** Only one who counts uses a range: syslog up to 7, pino and bunyan tens, monolog hundreds, logback thousands. */
    private static Severity ofLevel(long number) {
        if (number < 8) {
            return ofSyslog(number);
        }
        return number < 100 ? ofTens(number) : number < 1_000 ? ofHundreds(number) : ofTens(number / 1_000 + 10);
    }

    /** Pino and bunyan: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal. */
    private static Severity ofTens(long number) {
        return number < 30
                ? Severity.DEBUG
                : number < 40
                        ? Severity.INFO
                        : number < 50 ? Severity.WARN : number < 60 ? Severity.ERROR : Severity.FATAL;
    }

    /** Monolog: 100 debug, 200 info, 250 notice, 300 warning, 400 error, 500 and more critical. Google's are one step higher. */
    private static Severity ofHundreds(long number) {
        return number < 200
                ? Severity.DEBUG
                : number < 300
                        ? Severity.INFO
                        : number < 400 ? Severity.WARN : number < 500 ? Severity.ERROR : Severity.FATAL;
    }
}
