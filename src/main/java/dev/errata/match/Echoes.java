package dev.errata.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises the lines on which commands were given: the echo of our own script, or a shell's prompt with the command behind it. People
 * add what their system asks for: sudo, a container to run it in, a port or a password for the client. Immutable.
 */
final class Echoes {

    /**
     * A command that was given.
     *
     * @param command one of those known, or empty where it is another
     * @param lines how many lines it takes
     */
    record Echo(String command, int lines) {}

    /** A prompt and a command are no longer than this; looking further would only cost. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_PROMPT = 160;

    private static final Pattern PROMPT_END = Pattern.compile("[$#%>❯➜+]\\s+");

    /** A prompt with another command, or with none: {@code $ ls}, {@code root@db:~# ls}, {@code [me@db ~]$}. */
    private static final Pattern OTHER = Pattern.compile(
            "^(?:\\$ \\S.*|(?:\\([^)]{1,40}\\) )?\\[?[\\w.-]{1,64}@[\\w.-]{1,64}[^$#%>]{0,100}[$#%>](?:\\s.*)?)$");

    private static final Pattern WRAPPER = Pattern.compile(
            "^(?:sudo(?:\\s+-[niEH]|\\s+-u\\s+\\S+)*|(?:docker|podman|nerdctl|kubectl)(?:\\s+compose)?\\s+exec(?:\\s+-\\S+)*"
                    + "\\s+(?!-)\\S+(?:\\s+--)?)\\s+");

    private static final Pattern ENDING = Pattern.compile("\\s*(?:2>&1)?\\s*;?\\s*$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final List<String> WRAPPERS = List.of("sudo", "docker", "podman", "nerdctl", "kubectl");

    private final Map<String, String> known = new HashMap<>();
    /** How a line must go on for a look at it to be worth its while. */
    private final Set<String> firstWords = new HashSet<>(WRAPPERS);

    private final List<String> severalLines = new ArrayList<>();

    Echoes(Collection<String> commands) {
        for (var command : commands) {
            known.putIfAbsent(normal(command), command);
            firstWords.add(firstWord(command));
            if (command.strip().lines().count() > 1) {
                severalLines.add(command);
            }
        }
    }

    /** The command that was given on line {@code at} of {@code lines}; empty where that line is output. */
    Optional<Echo> at(String[] lines, int at) {
        var line = lines[at];
        if (line.isBlank() || line.length() > LONGEST) {
            return Optional.empty();
        }
        for (var command : severalLines) {
            if (spells(lines, at, command)) {
                return Optional.of(
                        new Echo(command, (int) command.strip().lines().count()));
            }
        }
        return rests(line)
                .flatMap(rest -> known(rest).stream())
                .findFirst()
                .map(command -> new Echo(command, 1))
                .or(() -> OTHER.matcher(line).matches() ? Optional.of(new Echo("", 1)) : Optional.empty());
    }

    /** Whether {@code command} begins behind a prompt on line {@code at} and goes on over the next ones. */
    private static boolean spells(String[] lines, int at, String command) {
        var wanted = command.strip().lines().toList();
        if (at + wanted.size() > lines.length) {
            return false;
        }
        for (int next = 1; next < wanted.size(); next++) {
            if (!normal(lines[at + next]).equals(normal(wanted.get(next)))) {
                return false;
            }
        }
        return rests(lines[at]).anyMatch(rest -> normal(rest).equals(normal(wanted.getFirst())));
    }

    /** The line, and what stands behind each place where a prompt may end. */
    private static Stream<String> rests(String line) {
        var ends = PROMPT_END.matcher(line).region(0, Math.min(line.length(), LONGEST_PROMPT));
        return Stream.concat(Stream.of(line), ends.results().map(end -> line.substring(end.end())));
    }

    private static String firstWord(String text) {
        var start = text.stripLeading();
        int end = 0;
        while (end < start.length() && !Character.isWhitespace(start.charAt(end))) {
            end++;
        }
        return start.substring(0, end);
    }

    private Optional<String> known(String rest) {
        if (!firstWords.contains(firstWord(rest))) {
            return Optional.empty();
        }
        var bare = normal(rest);
        var exact = known.get(bare);
        if (exact != null) {
            return Optional.of(exact);
        }
        var unwrapped = WRAPPER.matcher(bare).replaceFirst("");
        var words = List.of(BLANKS.split(unwrapped));
        return known.entrySet().stream()
                .filter(command -> adds(words, command.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether {@code words} are those of {@code command} with nothing but options added, each with a value at most. */
    private static boolean adds(List<String> words, String command) {
        if (!firstWord(command).equals(words.getFirst())) {
            return false;
        }
        var wanted = List.of(BLANKS.split(command));
        int found = 0;
        boolean value = false;
        for (var word : words) {
            if (found < wanted.size() && word.equals(wanted.get(found))) {
                found++;
                value = false;
            } else if (found > 0 && word.startsWith("-")) {
                value = true;
            } else if (value) {
                value = false;
            } else {
                return false;
            }
        }
        return found == wanted.size();
    }

    private static String normal(String command) {
        return BLANKS.matcher(ENDING.matcher(command.strip()).replaceFirst("")).replaceAll(" ");
    }
}
