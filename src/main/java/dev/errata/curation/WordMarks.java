package dev.errata.curation;

import dev.errata.curation.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which words went from a text, and which came: the longest common sequence of words stays. Chinese is taken character by character.
 * Where little stays, one text took the other's place as a whole: what is left between so many marks cannot be read. Pure.
 */
final class WordMarks {

    /** So many pairs of words are compared; of longer texts the middle is one change. */
    private static final long MOST = 4_000_000;

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|\\s+|.",
            Pattern.DOTALL);

    private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}]");

    private final List<Mark> marks = new ArrayList<>();

    private WordMarks() {}

    static List<Mark> of(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        int start = 0;
        while (start < Math.min(old.size(), fresh.size()) && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), fresh.size()) - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        var walk = new WordMarks();
        walk.add(Kind.SAME, String.join("", old.subList(0, start)));
        walk.middle(old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
        walk.add(Kind.SAME, String.join("", old.subList(old.size() - end, old.size())));
        return walk.kept() * 2 < Math.min(said(old), said(fresh)) ? replaced(before, after) : List.copyOf(walk.marks);
    }

    private static List<Mark> replaced(String before, String after) {
        return List.of(new Mark(Kind.DELETED, before), new Mark(Kind.INSERTED, after));
    }

    /** How many words stayed together with another; a word that stayed alone did so by chance. */
    private long kept() {
        return marks.stream()
                .filter(it -> it.kind() == Kind.SAME)
                .mapToLong(it -> said(words(it.text())))
                .filter(it -> it > 1)
                .sum();
    }

    private static long said(List<String> words) {
        return words.stream().filter(it -> SAID.matcher(it).find()).count();
    }

    private void middle(List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > MOST) {
            add(Kind.DELETED, String.join("", old));
            add(Kind.INSERTED, String.join("", fresh));
            return;
        }
        var common = common(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (old.get(i).equals(fresh.get(j))) {
                add(Kind.SAME, old.get(i));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                add(Kind.DELETED, old.get(i++));
            } else {
                add(Kind.INSERTED, fresh.get(j++));
            }
        }
        add(Kind.DELETED, String.join("", old.subList(i, old.size())));
        add(Kind.INSERTED, String.join("", fresh.subList(j, fresh.size())));
    }

    /** How many words the rests have in common, from each pair of places on. */
    private static int[][] common(List<String> old, List<String> fresh) {
        var common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** What follows its like is one piece with it. */
    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!marks.isEmpty() && marks.getLast().kind() == kind) {
            text = marks.removeLast().text() + text;
        }
        marks.add(new Mark(kind, text));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
