package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.feedback.EntryBelief;
import dev.errata.match.Match.RatedWorkaround;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** An entry in Markdown, for programs that read and for agents. What an author wrote is escaped. Not thread-safe, one an entry. */
public final class EntryMarkdown {

    private final StringBuilder out = new StringBuilder();
    private final Entry entry;
    private final EntryBelief belief;
    private final AnswerWords words;
    private final Phrases phrases;

    private EntryMarkdown(Entry entry, EntryBelief belief, boolean chinese) {
        this.entry = entry;
        this.belief = belief;
        this.words = AnswerWords.in(chinese);
        this.phrases = new Phrases(words, chinese);
    }

    /**
     * Ends with a newline.
     *
     * @param belief what is believed of {@code entry} now
     */
    public static String render(Entry entry, EntryBelief belief, boolean chinese) {
        var page = new EntryMarkdown(entry, belief, chinese);
        page.head();
        page.workarounds();
        page.deadEnds();
        page.checks();
        page.versions();
        page.ties();
        page.sources();
        return page.out.toString().strip() + "\n";
    }

    private void head() {
        paragraph("# " + Markdown.code(phrases.in(entry.recognition().signature())));
        var facts = "%s · %s · %s"
                .formatted(
                        entry.id(),
                        token(entry.classification().severity()),
                        token(entry.standing().tier()).replace('_', '-'));
        var confirmed = entry.standing().lastConfirmed();
        paragraph(Markdown.text(confirmed.isBlank() ? facts : facts + " · " + words.say("md_confirmed", confirmed)));
        if (!phrases.in(entry.rootCause()).isBlank()) {
            section(words.say("cause"));
            paragraph(Markdown.text(phrases.in(entry.rootCause())));
        }
    }

    private void workarounds() {
        var ordered = RatedWorkaround.bestFirst(entry, belief);
        if (ordered.isEmpty()) {
            return;
        }
        section(words.say("do_this"));
        int number = 1;
        for (var rated : ordered) {
            var workaround = rated.workaround();
            paragraph("%d. **%s** · %s"
                    .formatted(
                            number++,
                            Markdown.text(phrases.in(workaround.action())),
                            Markdown.text(phrases.rate(rated, entry))));
            out.append(Markdown.steps(Steps.of(workaround.how()), 3));
            if (!workaround.condition().isBlank()) {
                paragraph("   " + Markdown.text(words.say("when", workaround.condition())));
            }
        }
    }

    private void deadEnds() {
        if (entry.deadEnds().isEmpty()) {
            return;
        }
        section(words.say("do_not"));
        for (var deadEnd : entry.deadEnds()) {
            var fails = Objects.requireNonNull(belief.deadEnds().get(deadEnd.id()));
            var action = phrases.in(deadEnd.action());
            paragraph("- **%s** · %s%s"
                    .formatted(
                            Markdown.text(action.isBlank() ? deadEnd.whyFails() : action),
                            Markdown.text(phrases.rate(deadEnd, fails, entry)),
                            action.isBlank() ? "" : " · " + Markdown.text(deadEnd.whyFails())));
        }
    }

    private void checks() {
        if (entry.checks().isEmpty()) {
            return;
        }
        section(words.say("make_sure"));
        for (var check : entry.checks()) {
            paragraph("- " + Markdown.code(check.run()) + " · " + Markdown.text(phrases.look(check)));
        }
    }

    private void versions() {
        if (entry.applicability().versions().isEmpty()) {
            return;
        }
        section(words.say("md_versions"));
        for (var row : entry.applicability().versions()) {
            var told = List.of(row.status(), row.introduced(), row.removed(), row.behaviorChange()).stream()
                    .filter(it -> !it.isBlank())
                    .toList();
            out.append("- ").append(Markdown.text(row.version()));
            out.append(told.isEmpty() ? "" : " · " + Markdown.text(String.join(" · ", told)))
                    .append('\n');
        }
        out.append('\n');
    }

    private void ties() {
        var ties = entry.ties();
        ties("leads_to", ties.leadsTo());
        ties("preceded_by", ties.precededBy());
        ties("confused_with", ties.confusedWith());
    }

    private void ties(String key, List<Entry.Tie> ties) {
        if (!ties.isEmpty()) {
            section(words.say(key));
            ties.forEach(tie ->
                    out.append("- ").append(Markdown.text(phrases.tie(tie))).append('\n'));
            out.append('\n');
        }
    }

    private void sources() {
        if (!entry.reference().officialDocUrl().isBlank()) {
            section(words.say("md_vendor"));
            paragraph("<" + entry.reference().officialDocUrl().replaceAll("[<>\\s]", "") + ">");
        }
    }

    private void section(String title) {
        paragraph("## " + Markdown.text(title));
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private String token(Enum<?> constant) {
        var key = "md_" + constant.name().toLowerCase(Locale.ROOT);
        return words.has(key) ? words.say(key) : constant.name().toLowerCase(Locale.ROOT);
    }
}
