package dev.errata.signature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a regex costs on the worst lines we can think of: some 4,000 characters each, made of its own literals and of what its
 * repetitions repeat. Counted, not timed, so that it is the same everywhere.
 *
 * @param work characters, postings and instructions looked at for the dearest line
 */
public record AttackCost(long work) {

    /** What one regex may cost on one such line; one or two milliseconds. */
    public static final long BUDGET = 400_000;

    static final int LINE = 4096;
    private static final String NEARLY = " x";

    /** Repetitions that are tried by themselves. */
    private static final int BEGUN = 8;

    /**
     * Tries a regex.
     *
     * @throws IllegalArgumentException if the dialect does not accept it
     */
    public static AttackCost of(String regex) {
        var set = SignatureSet.compile(List.of(new Signature<>("", regex)));
        if (set.size() == 0) {
            throw new IllegalArgumentException("not in the dialect: " + regex);
        }
        return new AttackCost(lines(RegexReader.read(regex)).stream()
                .mapToLong(set::work)
                .max()
                .orElse(0));
    }

    public boolean overBudget() {
        return work > BUDGET;
    }

    static Set<String> lines(Node root) {
        var lines = new LinkedHashSet<String>();
        for (var strand : Strands.of(root).ways()) {
            var all = new StringBuilder();
            for (var text : strand.texts()) {
                lines.add(filled(text.text()));
                lines.add(filled(text.text() + NEARLY));
                all.append(text.text()).append(' ');
            }
            lines.add(filled(all.toString()));
            if (!strand.texts().isEmpty()) {
                // Everything but the last literal, so that there is always one more place to try.
                int last = all.length() - strand.texts().getLast().text().length() - 1;
                lines.add(filled(all.substring(0, last)));
            }
        }
        var whole = Sample.of(root);
        lines.add(filled(whole));
        lines.add(filled(whole + NEARLY));
        if (!whole.isEmpty()) {
            var cut = filled(whole.substring(0, whole.length() - 1));
            lines.add(cut);
            lines.add(whole.substring(0, whole.length() - 1) + cut);
        }
        for (var repeated : Sample.repeated(root)) {
            lines.add(filled(repeated));
            lines.add(whole + filled(repeated));
            lines.add(filled(whole + repeated.repeat(20)));
        }
        for (var begun : Sample.begun(root, BEGUN)) {
            // So that a repetition begins again and again before it ends, and all of it is there at last.
            int room = Math.max(0, LINE - whole.length());
            lines.add(filled(begun).substring(0, room) + whole);
        }
        lines.remove("");
        return lines;
    }

    private static String filled(String with) {
        return with.isEmpty() ? "" : with.repeat(LINE / with.length() + 1).substring(0, LINE);
    }
}
