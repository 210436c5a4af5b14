package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isQuote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds passwords in Redis commands, as they are typed, as MONITOR shows them and as a users.acl file has them. Of a user and a
 * password only the password is masked.
 */
final class RedisSecrets {

    /** A word; {@code start} to {@code end} is what stands in its quotes. */
    private record Word(int start, int end, boolean quoted) {}

    /** SMTP's AUTH names one of these. */
    private static final Set<String> MECHANISMS =
            Set.of("LOGIN", "PLAIN", "CRAM-MD5", "DIGEST-MD5", "NTLM", "GSSAPI", "XOAUTH2", "OAUTHBEARER");

    private final String line;
    private final Secret.Sink sink;
    private final List<Word> words;

    private RedisSecrets(String line, Secret.Sink sink) {
        this.line = line;
        this.sink = sink;
        this.words = words(line);
    }

    static void find(String line, Secret.Sink sink) {
        if (line.contains("AUTH") || line.contains("auth") || line.contains("user ") || line.contains("SETUSER")) {
            new RedisSecrets(line, sink).find();
        }
    }

    private void find() {
        boolean typed = false;
        boolean migrates = false;
        boolean rules = false;
        for (int i = 0; i < words.size(); i++) {
            if (is(i, "|") || is(i, "&&") || is(i, ";")) {
                typed = false;
                rules = false;
            }
            typed |= isPrompt(i) || is(i, "redis-cli") || isMonitored(i);
            migrates |= is(i, "MIGRATE") && isNumber(i + 2);
            if (rules) {
                maskRule(words.get(i));
            }
            rules |= (is(i, "SETUSER") && is(i - 1, "ACL")) || isAclLine(i);
            if (is(i, "AUTH2") && (migrates || typed)) {
                mask(i + 2);
            } else if (is(i, "AUTH") && is(i - 2, "HELLO")) {
                mask(i + 2);
            } else if (is(i, "AUTH") && migrates) {
                mask(i + 1);
            } else if (is(i, "AUTH")) {
                maskArguments(i, typed);
            }
        }
    }

    /** Where no Redis prompt says that this is a command, "AUTH" may start a sentence: a command has one or two arguments. */
    private void maskArguments(int auth, boolean typed) {
        int last = auth;
        while (last - auth < 3 && last + 1 < words.size() && !is(last + 1, "&&") && !is(last + 1, "|")) {
            last++;
        }
        int count = last - auth;
        boolean monitored =
                words.get(auth).quoted() && count > 0 && words.get(auth + 1).quoted();
        boolean first = auth == 0 || line.charAt(words.get(auth - 1).end() - 1) == '>';
        boolean upper = line.startsWith("AUTH", words.get(auth).start());
        if (typed && count > 2) {
            mask(auth + 1);
            mask(auth + 2);
        } else if (typed || (upper && count <= 2 && (monitored || (first && !isProse(auth + 1))))) {
            if (count > 0) {
                mask(last);
            }
        }
    }

    private boolean isProse(int i) {
        return i < words.size()
                && !is(i, "default")
                && Placeholders.isPlaceholder(
                        line, words.get(i).start(), words.get(i).end());
    }

    private void maskRule(Word word) {
        if (word.end() - word.start() > 1 && "><#!".indexOf(line.charAt(word.start())) >= 0) {
            mask(word.start() + 1, word.end());
        }
    }

    private void mask(int i) {
        if (i < words.size()) {
            mask(words.get(i).start(), words.get(i).end());
        }
    }

    private void mask(int from, int to) {
        boolean brief = to - from <= 16;
        if (to > from
                && !Placeholders.isPlaceholder(line, from, to)
                && !(brief && MECHANISMS.contains(line.substring(from, to)))) {
            sink.found(from, to, Secret.PASSWORD);
        }
    }

    /** {@code user bob on >X}, as a users.acl file or ACL LIST has it. */
    private boolean isAclLine(int i) {
        return (is(i, "on") || is(i, "off")) && is(i - 2, "user");
    }

    /** {@code db:6379> }, {@code db:6379[1](TX)> } or {@code redis-cli> }. */
    private boolean isPrompt(int i) {
        int end = words.get(i).end();
        char before = at(line, end - 2);
        return at(line, end - 1) == '>'
                && end - words.get(i).start() > 1
                && (isDigit(before)
                        || before == ']'
                        || before == ')'
                        || line.startsWith("redis", words.get(i).start()));
    }

    /** MONITOR's {@code [0 127.0.0.1:60866] "AUTH"}. */
    private boolean isMonitored(int i) {
        return i > 0 && words.get(i).quoted() && at(line, words.get(i - 1).end() - 1) == ']';
    }

    private boolean isNumber(int i) {
        return i < words.size() && isDigit(at(line, words.get(i).start()));
    }

    private boolean is(int i, String expected) {
        return i >= 0
                && i < words.size()
                && words.get(i).end() - words.get(i).start() == expected.length()
                && line.regionMatches(true, words.get(i).start(), expected, 0, expected.length());
    }

    private static List<Word> words(String line) {
        var words = new ArrayList<Word>();
        int i = Characters.skipBlanks(line, 0);
        while (i < line.length()) {
            int close = isQuote(line.charAt(i)) ? line.indexOf(line.charAt(i), i + 1) : -1;
            int to = Math.max(i, close);
            while (to < line.length() && !Characters.isBlank(line.charAt(to))) {
                to++;
            }
            words.add(close > 0 ? new Word(i + 1, close, true) : new Word(i, to, false));
            i = Characters.skipBlanks(line, to);
        }
        return words;
    }
}
