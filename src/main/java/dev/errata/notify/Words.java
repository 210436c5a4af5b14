package dev.errata.notify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The words of messages in one language, from {@code notify/words_*.properties}. Immutable. */
final class Words {

    private static final Words ENGLISH = read(Language.EN);
    private static final Words CHINESE = read(Language.ZH);

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    static Words in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH -> CHINESE;
        };
    }

    private static Words read(Language language) {
        var file = "/notify/words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of {@code key}, with {0}, {1}, … replaced, once each. Throws IllegalArgumentException where there are none. */
    String say(String key, Object... values) {
        var pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        var said = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            // What a value brings along is not looked at: it came from a log.
            if (pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}') {
                said.append(values[pattern.charAt(at + 1) - '0']);
                at += 3;
            } else {
                said.append(pattern.charAt(at++));
            }
        }
        return said.toString();
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
