package dev.errata.match;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The words around an answer in one language, from {@code answer/words_*.properties}. Immutable. */
public final class AnswerWords {

    private static final AnswerWords ENGLISH = read("en");
    private static final AnswerWords CHINESE = read("zh");

    private final Properties words;

    private AnswerWords(Properties words) {
        this.words = words;
    }

    public static AnswerWords in(boolean chinese) {
        return chinese ? CHINESE : ENGLISH;
    }

    private static AnswerWords read(String language) {
        var file = "/answer/words_" + language + ".properties";
        try (var in = AnswerWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new AnswerWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of {@code key}, with {0}, {1}, … replaced. Throws IllegalArgumentException where there is none. */
    public String say(String key, Object... values) {
        var sentence = words.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int at = 0; at < values.length; at++) {
            sentence = sentence.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return sentence;
    }

    /** The sentence for a number of things: {@code key.one} or {@code key.many}. */
    public String count(String key, int number, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = number;
        System.arraycopy(values, 0, all, 1, values.length);
        return say(key + (number == 1 ? ".one" : ".many"), all);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
