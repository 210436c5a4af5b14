package dev.errata.chat;

import dev.errata.match.StepVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody wants of us, by the words they wrote. */
sealed interface Order {

    /** How this works. */
    record Help() implements Order {}

    /** One entry. */
    record Show(String id) implements Order {}

    /** Another language from now on; empty for whatever fits. */
    record Lang(Optional<Boolean> chinese) implements Order {}

    /** What is known of these steps, against the error that was asked for last. */
    record Tried(List<String> steps) implements Order {}

    /** Fixes for a text, and what is known of the steps that were tried; these may be none. */
    record Look(String text, List<String> steps) implements Order {}

    Pattern HELP = Pattern.compile("(?i)(?:help|\\?|？|帮助)?");
    Pattern SHOW = Pattern.compile("(?i)(?:show|显示|查看)\\s+`?([a-z0-9._-]+/[a-z0-9._-]+)`?");
    Pattern LANG = Pattern.compile("(?i)(?:lang|language|语言)[\\s:=]+(zh|en|auto|中文|英文|自动)\\S*");
    Pattern TRIED = Pattern.compile("(?is)(?:tried|试过)[\\s:：]+(.+)");
    Pattern TRIED_LINE = Pattern.compile("(?im)^\\s*(?:tried|already tried|试过|已尝试)\\s*[:：]");

    static Order of(String text) {
        var said = text.strip();
        if (HELP.matcher(said).matches()) {
            return new Help();
        }
        var show = SHOW.matcher(said);
        if (show.matches()) {
            return new Show(show.group(1).toLowerCase(Locale.ROOT));
        }
        var lang = LANG.matcher(said);
        if (lang.matches()) {
            return new Lang(language(lang.group(1).toLowerCase(Locale.ROOT)));
        }
        var tried = TRIED.matcher(said);
        if (tried.matches()) {
            return new Tried(steps(tried.group(1)));
        }
        var line = TRIED_LINE.matcher(said);
        return line.find()
                ? new Look(said.substring(0, line.start()).strip(), steps(said.substring(line.end())))
                : new Look(said, List.of());
    }

    /** A step a line; on a single line they stand between semicolons. */
    private static List<String> steps(String text) {
        var split = text.strip().contains("\n") ? text.split("\n") : text.split("[;；]");
        return StepVerdict.steps(Stream.of(split));
    }

    private static Optional<Boolean> language(String word) {
        return switch (word) {
            case "zh", "中文" -> Optional.of(true);
            case "en", "英文" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
