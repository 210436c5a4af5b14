package dev.errata.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.curation.DraftLint;
import dev.errata.curation.Merged;
import dev.errata.curation.Recent;
import dev.errata.curation.Rehearsals;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Fault;
import dev.errata.entry.Reading;
import dev.errata.library.EntryFiles;
import dev.errata.library.Finding;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.search.Browse;
import dev.errata.web.EditorPage.Choice;
import dev.errata.web.EditorPage.Clash;
import dev.errata.web.EditorPage.Found;
import dev.errata.web.EditorPage.Near;
import dev.errata.web.EditorPage.Pick;
import dev.errata.web.EditorPage.ShownRehearsal;
import dev.errata.web.EditorPage.Subject;
import dev.errata.web.Lab.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page on which an entry is written. Nothing is kept by it. */
@ApplicationScoped
class Editor {

    private static final int PICKS = 15;
    private static final int FOUND = 8;
    private static final int LONGEST_LINE = 160;

    private final LiveKnowledgeBase live;
    private final DraftLint lint;
    private final Rehearsals rehearsals;
    private final Recent recent;
    private final Clock clock;

    Editor(LiveKnowledgeBase live, DraftLint lint, Rehearsals rehearsals, Recent recent, Clock clock) {
        this.live = live;
        this.lint = lint;
        this.rehearsals = rehearsals;
        this.recent = recent;
        this.clock = clock;
    }

    /** What the page shows beside the document. */
    record Extra(
            String json,
            @Nullable Fault fault,
            String scratch,
            boolean rehearse,
            @Nullable Clash clash,
            Found found,
            List<Near> near,
            String done,
            String focus) {

        static final Extra NONE = new Extra("", null, "", false, null, Found.NONE, List.of(), "", "");

        Extra done(String token) {
            return new Extra(json, fault, scratch, rehearse, clash, found, near, token, focus);
        }

        Extra clash(Clash other) {
            return new Extra(json, fault, scratch, rehearse, other, found, near, done, focus);
        }

        Extra near(List<Near> others) {
            return new Extra(json, fault, scratch, rehearse, clash, found, others, done, focus);
        }
    }

    EditorPage page(Subject subject, ObjectNode document, Extra extra) {
        var base = live.current();
        var text = CanonicalJson.of(document);
        var reading = EntryText.read(text);
        return new EditorPage(
                subject,
                EntryForm.of(document, findings(reading)),
                extra.json().isEmpty() ? text : extra.json(),
                extra.fault(),
                lab(document, extra.scratch(), base),
                extra.scratch(),
                extra.rehearse() ? rehearsed(reading, subject) : null,
                extra.clash(),
                extra.found(),
                picks(),
                extra.near(),
                extra.done(),
                extra.focus());
    }

    private List<Finding> findings(Reading reading) {
        return switch (reading) {
            case Reading.Complete(var document, var places) -> lint.findings(document);
            case Reading.Broken(var fault) ->
                List.of(new Finding(
                        EntryFiles.rule(fault.kind()),
                        "",
                        "",
                        switch (fault.kind()) {
                            case ID_MISSING, ID_MALFORMED -> "/id";
                            case SIGNATURE_MISSING -> "/signature";
                            case TOO_LARGE, NOT_UTF8, NOT_JSON, TOO_DEEP, KEY_REPEATED, NOT_AN_OBJECT -> "";
                        },
                        fault.reason(),
                        fault.mend(),
                        0));
        };
    }

    private static Lab lab(ObjectNode document, String scratch, KnowledgeBase base) {
        var samples = new ArrayList<Wanted>();
        for (var sample : document.path("samples")) {
            samples.add(new Wanted(
                    sample.path("text").asText(""),
                    !sample.path("expect").asText("").equals("no_match")));
        }
        return Lab.of(
                document.path("regex").asText("").equals("null") ? "" : FormField.asText(document.path("regex")),
                document.path("id").asText(""),
                samples,
                Lab.texts(scratch),
                base);
    }

    private @Nullable ShownRehearsal rehearsed(Reading reading, Subject subject) {
        return reading instanceof Reading.Complete(var document, var places)
                ? ShownRehearsal.of(rehearsals.of(
                        document,
                        EntryId.parse(subject.entry())
                                .filter(it -> live.current().find(it).isPresent())))
                : null;
    }

    private List<Pick> picks() {
        return recent.texts(PICKS).stream()
                .map(it -> new Pick(Tokens.of(it.origin()), it.id(), line(it.text()), Ago.of(it.at(), clock)))
                .toList();
    }

    /** The text that a pick stands for; empty where it is gone by now. */
    Optional<String> picked(String origin, String id) {
        return recent.texts(Recent.MOST).stream()
                .filter(it -> Tokens.of(it.origin()).equals(origin) && it.id().equals(id))
                .map(Recent.Text::text)
                .findFirst();
    }

    private static String line(String text) {
        var line =
                text.lines().filter(it -> !it.isBlank()).findFirst().orElse("").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    /** Entries that words lead to; an id leads to its own. */
    Found found(String list, String words) {
        if (words.isBlank()) {
            return new Found(list, "", List.of());
        }
        var base = live.current();
        var ids = EntryId.parse(words.strip())
                .filter(it -> base.find(it).isPresent())
                .map(List::of)
                .orElseGet(
                        () -> base.browse(Browse.Query.forWords(words, FOUND)).ids());
        return new Found(list, words, near(ids));
    }

    List<Near> near(List<EntryId> ids) {
        var base = live.current();
        return ids.stream()
                .flatMap(it -> base.find(it).stream())
                .map(PublishedEntry::entry)
                .map(it -> new Near(
                        it.id().toString(),
                        Addresses.of(it.id()),
                        it.recognition().signature().en()))
                .toList();
    }

    /** Both versions and what they come to together. */
    static Clash clash(
            boolean published, String by, int version, int base, String theirs, ObjectNode mine, Merged merged) {
        var choices = new ArrayList<Choice>();
        for (var conflict : merged.conflicts()) {
            choices.add(new Choice(
                    choices.size(),
                    conflict.pointer(),
                    text(conflict.base()),
                    text(conflict.mine()),
                    text(conflict.theirs())));
        }
        return new Clash(
                published,
                by,
                version,
                base,
                theirs,
                CanonicalJson.of(mine),
                CanonicalJson.of(merged.document()),
                List.copyOf(choices));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }

    /** Puts what was chosen into a merged document. Where nothing can stand there any more, it stays as it is. */
    static void choose(ObjectNode merged, String pointer, String value) {
        var at = JsonPointer.compile(pointer);
        var parent = merged.at(at.head());
        var read = value.isEmpty() ? null : EntryText.tree("{\"v\": " + value + "}");
        var node = read instanceof EntryText.Tree.Read(var root) ? root.path("v") : null;
        if (parent instanceof ObjectNode object) {
            var key = at.last().getMatchingProperty();
            if (node == null) {
                object.remove(key);
            } else {
                object.set(key, node);
            }
        } else if (parent instanceof ArrayNode array) {
            int index = at.last().getMatchingIndex();
            if (index >= 0 && index < array.size()) {
                if (node == null) {
                    array.remove(index);
                } else {
                    array.set(index, node);
                }
            }
        }
    }
}
