package dev.errata.event;

import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isQuote;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds passwords in the short options of well-known commands: {@code mysql -pX}, {@code redis-cli -a X}, {@code curl -u user:X}. */
final class CommandSecrets {

    /**
     * @param glued options with the password right behind them, in the same word
     * @param next options with the password in the next word
     * @param user options with "user:password" in the next word
     */
    private record Options(Set<String> glued, Set<String> next, Set<String> user) {}

    private static final Options MYSQL = new Options(Set.of("-p"), Set.of(), Set.of());
    private static final Options LOGIN = new Options(Set.of(), Set.of("-p"), Set.of());
    private static final Options CURL =
            new Options(Set.of("-u"), Set.of(), Set.of("-u", "--user", "-U", "--proxy-user"));
    private static final Map<String, Options> COMMANDS = Map.ofEntries(
            Map.entry("mysql", MYSQL),
            Map.entry("mysqldump", MYSQL),
            Map.entry("mysqladmin", MYSQL),
            Map.entry("mariadb", MYSQL),
            Map.entry("mariadb-dump", MYSQL),
            Map.entry("redis-cli", new Options(Set.of(), Set.of("-a", "--pass"), Set.of())),
            Map.entry("sshpass", new Options(Set.of("-p"), Set.of("-p"), Set.of())),
            Map.entry("curl", CURL),
            Map.entry("login", LOGIN),
            Map.entry("mongo", LOGIN),
            Map.entry("mongosh", LOGIN),
            Map.entry("sqlcmd", new Options(Set.of(), Set.of("-P"), Set.of())),
            Map.entry("ldapsearch", new Options(Set.of(), Set.of("-w"), Set.of())));

    private static final int LONGEST_COMMAND = 40;

    private CommandSecrets() {}

    static void find(String line, Secret.Sink sink) {
        Optional<Options> command = Optional.empty();
        String option = "";
        int i = 0;
        while (i < line.length()) {
            int from = Characters.skipBlanks(line, i);
            int to = wordEnd(line, from);
            if (to == from) {
                break;
            }
            String word = to - from <= LONGEST_COMMAND ? line.substring(from, to) : "";
            if (command.isPresent()) {
                check(line, from, to, word, option, command.get(), sink);
            }
            var named = Optional.ofNullable(COMMANDS.get(word.substring(word.lastIndexOf('/') + 1)));
            if (named.isPresent()) {
                command = named;
            } else if (word.equals("|") || word.equals("&&") || word.equals(";")) {
                command = Optional.empty();
            }
            option = word;
            i = to;
        }
    }

    private static void check(
            String line, int from, int to, String word, String option, Options options, Secret.Sink sink) {
        int start = isQuote(line.charAt(from)) ? from + 1 : from;
        int end = to > start && isQuote(line.charAt(to - 1)) ? to - 1 : to;
        if (options.next().contains(option) && !word.startsWith("-")) {
            mask(line, start, end, sink);
        } else if (options.user().contains(option)) {
            maskBehindColon(line, start, end, sink);
        } else if (word.startsWith("-u") && word.length() > 2 && options.glued().contains("-u")) {
            maskBehindColon(line, start, end, sink);
        } else if (word.startsWith("-p") && options.glued().contains("-p") && to - from > 2) {
            mask(line, from + (isQuote(line.charAt(from + 2)) ? 3 : 2), end, sink);
        }
    }

    private static void maskBehindColon(String line, int from, int to, Secret.Sink sink) {
        int colon = line.indexOf(':', from, to);
        if (colon > 0 && colon + 1 < to) {
            mask(line, colon + 1, to, sink);
        }
    }

    private static void mask(String line, int from, int to, Secret.Sink sink) {
        if (!Placeholders.isPlaceholder(line, from, to) && hasAlphanumeric(line, from, to)) {
            sink.found(from, to, Secret.PASSWORD);
        }
    }

    private static boolean hasAlphanumeric(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.isAlphanumeric(line.charAt(i)) || line.charAt(i) > 127) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        char quote = '\0';
        while (end < line.length()) {
            char c = line.charAt(end);
            if (quote == '\0' && isBlank(c)) {
                break;
            }
            if (isQuote(c) && (quote == '\0' || quote == c)) {
                quote = quote == c ? '\0' : c;
            }
            end++;
        }
        return end;
    }
}
