package dev.errata.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.feedback.Caller.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many clients that say what came of trying, all at once, each voice through one client at a time, and remember what was acknowledged. A
 * client that got no answer says the same again at the next opportunity, and now and then one that did.
 */
final class Crowds {

    static final int CLIENTS = 8;

    private static final int REPEAT = 5;
    private static final int CHANGE = 4;

    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger voices = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<Integer, Word> words = new ConcurrentHashMap<>();
    private final Map<Integer, Word> lastWords = new ConcurrentHashMap<>();
    private final Queue<Word> unanswered = new ConcurrentLinkedQueue<>();

    /** All that was ever said, acknowledged or not. */
    List<Word> words() {
        return List.copyOf(words.values());
    }

    /** What each voice said last. */
    List<Word> lastWords() {
        return List.copyOf(lastWords.values());
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int unanswered() {
        return unanswered.size();
    }

    /** Speaks until the service is gone; runs {@code enough} once so many more words were acknowledged. */
    void speakUntilKilled(Caller caller, JsonNode answer, int more, Runnable enough) throws Exception {
        int limit = acknowledged.get() + more;
        all(client -> {
            var random = new Random(client);
            while (speak(caller, answer, random)) {
                if (acknowledged.get() >= limit) {
                    enough.run();
                }
            }
        });
    }

    /** Says everybody's last word again, whether it was acknowledged or not. Returns what was acknowledged of each. */
    List<String> sayAllAgain(Caller caller) throws Exception {
        var left = new ConcurrentLinkedQueue<>(lastWords.values());
        var recorded = new ConcurrentLinkedQueue<String>();
        all(client -> {
            for (var word = left.poll(); word != null; word = left.poll()) {
                recorded.add(recorded(caller.say(word)));
            }
        });
        unanswered.clear();
        return List.copyOf(recorded);
    }

    /** Those who got no answer say the same again. */
    void sayAgainWhatWasNotAnswered(Caller caller) throws Exception {
        for (var word = unanswered.poll(); word != null; word = unanswered.poll()) {
            recorded(caller.say(word));
            acknowledged.incrementAndGet();
        }
    }

    /** One new voice says something, perhaps twice, and perhaps something else then. False where the service is gone. */
    private boolean speak(Caller caller, JsonNode answer, Random random) throws InterruptedException {
        var match = answer.path("matches").path(0);
        var workarounds = match.path("workarounds");
        var word = new Word(
                numbers.incrementAndGet(),
                voices.incrementAndGet(),
                answer.path("match_id").asText(),
                match.path("entry_id").asText(),
                workarounds.path(random.nextInt(workarounds.size())).path("id").asText(),
                random.nextInt(3) == 0 ? Outcome.FAILED : Outcome.WORKED);
        if (!say(caller, word)) {
            return false;
        }
        if (random.nextInt(REPEAT) == 0 && caller.say(word).isEmpty()) {
            unanswered.add(word);
            return false;
        }
        return random.nextInt(CHANGE) != 0 || say(caller, otherwise(word));
    }

    private Word otherwise(Word word) {
        var other = word.outcome() == Outcome.WORKED ? Outcome.FAILED : Outcome.WORKED;
        return new Word(numbers.incrementAndGet(), word.voice(), word.match(), word.entry(), word.workaround(), other);
    }

    private boolean say(Caller caller, Word word) throws InterruptedException {
        words.put(word.number(), word);
        lastWords.put(word.voice(), word);
        if (caller.say(word).isEmpty()) {
            unanswered.add(word);
            return false;
        }
        acknowledged.incrementAndGet();
        return true;
    }

    private static String recorded(Optional<JsonNode> answer) {
        return answer.orElseThrow(() -> new AssertionError("the service did not answer"))
                .path("recorded")
                .asText();
    }

    private interface Client {
        void run(int number) throws InterruptedException;
    }

    private static void all(Client client) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    client.run(number);
                    return null;
                }));
            }
            for (var it : running) {
                it.get();
            }
        }
    }
}
