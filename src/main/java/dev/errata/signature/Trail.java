package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * A strand made ready for search: its literals, and what stands between them.
 *
 * @param gaps what stands before each literal; anything before the first
 * @param opensWithText whether every match begins with the first literal
 */
record Trail(List<Needle> needles, List<Part.Gap> gaps, boolean opensWithText) {

    private static final Part.Gap ANY = new Part.Gap(0, true);

    static Trail of(Strand strand) {
        var needles = strand.texts().stream().map(Needle::of).toList();
        boolean plain = strand.isPlain();
        var gaps = needles.stream().map(_ -> ANY).toList();
        if (plain && needles.size() > 1) {
            gaps = new ArrayList<>(List.of(ANY));
            for (var part : strand.parts()) {
                if (part instanceof Part.Gap gap) {
                    gaps.add(gap);
                }
            }
        }
        return new Trail(
                needles,
                List.copyOf(gaps),
                !strand.parts().isEmpty() && strand.parts().getFirst() instanceof Part.Text);
    }

    /**
     * Where it ends when it begins at {@code start}. A greedy gap takes its literal as late as what follows allows, a
     * reluctant one as early as it can; so only what comes after the last greedy gap matters.
     */
    int end(LineText line, int start) {
        int last = needles.size() - 1;
        int greedy = last;
        while (greedy > 0 && !gaps.get(greedy).greedy()) {
            greedy--;
        }
        int end = start + needles.getFirst().length();
        if (greedy > 0) {
            int before = line.length();
            for (int i = last; i >= greedy; i--) {
                int at = needles.get(i).last(line, before);
                end = at + needles.get(i).length();
                before = at - gaps.get(i).least();
            }
        }
        for (int i = greedy + 1; i <= last; i++) {
            end = needles.get(i).first(line, end + gaps.get(i).least())
                    + needles.get(i).length();
        }
        return end;
    }
}
