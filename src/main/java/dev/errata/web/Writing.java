package dev.errata.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.curation.Begun;
import dev.errata.curation.Draft;
import dev.errata.curation.Drafts;
import dev.errata.curation.Published;
import dev.errata.curation.SavedDraft;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryText;
import dev.errata.entry.Fault;
import dev.errata.entry.Reading;
import dev.errata.web.Editor.Extra;
import dev.errata.web.EditorPage.Clash;
import dev.errata.web.EditorPage.Found;
import dev.errata.web.EditorPage.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what the form of an entry sent: makes of it what a button says, and the page that comes of it. */
@ApplicationScoped
class Writing {

    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Editor editor;
    private final Drafts drafts;
    private final Clock clock;

    Writing(Editor editor, Drafts drafts, Clock clock) {
        this.editor = editor;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What came of it: a page, or a place to go on. */
    sealed interface Outcome {

        record Shown(int status, EditorPage page) implements Outcome {}

        record Elsewhere(String address) implements Outcome {}
    }

    /** @param reviewer whether the writer may publish */
    Outcome take(String action, FormFields fields, String name, boolean reviewer) {
        return new Taking(action, fields, name, reviewer).outcome();
    }

    Subject subject(Draft draft) {
        return new Subject(
                "/drafts/" + draft.id() + "/edit",
                draft.entry().toString(),
                draft.id(),
                draft.base(),
                draft.version(),
                0,
                draft.cluster(),
                Tokens.of(draft.state()),
                Ago.of(draft.savedAt(), clock),
                draft.savedBy());
    }

    /** One form that was sent. */
    private final class Taking {

        private final FormFields fields;
        private final String name;
        private final boolean reviewer;
        private final String wanted;
        private final ObjectNode before;
        private final Subject subject;

        Taking(String action, FormFields fields, String name, boolean reviewer) {
            this.fields = fields;
            this.name = name;
            this.reviewer = reviewer;
            this.wanted = fields.text("do");
            this.before = tree(fields.text("document"));
            this.subject = draft(fields.text("draft"))
                    .map(it -> with(subject(it), fields.number("base", it.base()), fields.number("version", 0)))
                    .orElseGet(() -> new Subject(
                            action,
                            fields.text("entry"),
                            "",
                            fields.number("base", 0),
                            0,
                            0,
                            fields.text("cluster"),
                            "",
                            null,
                            ""));
        }

        private Optional<Draft> draft(String id) {
            return id.isEmpty() ? Optional.empty() : drafts.find(id).filter(Draft::pending);
        }

        private Subject with(Subject it, int base, int version) {
            return new Subject(
                    it.action(),
                    it.entry(),
                    it.draft(),
                    base,
                    version,
                    fields.number("rebased", 0),
                    it.cluster(),
                    it.state(),
                    it.saved(),
                    it.savedBy());
        }

        Outcome outcome() {
            var formed = FormDocument.of(before, fields);
            var json = fields.text("json");
            boolean typed = fields.has("json") && !says(json, before) && !says(json, formed);
            if (!typed || wanted.equals("form")) {
                return act(formed);
            }
            if (!wanted.equals("json") && !formed.equals(before)) {
                return shown(UNPROCESSABLE, formed, extra(json, null, "both"));
            }
            return switch (EntryText.tree(json)) {
                case EntryText.Tree.Read(var root) -> act(root);
                case EntryText.Tree.Broken(var fault) -> shown(UNPROCESSABLE, formed, extra(json, fault, ""));
            };
        }

        private static boolean says(String json, ObjectNode document) {
            return FormField.same(json.strip(), CanonicalJson.of(document).strip());
        }

        private Extra extra(String json, @Nullable Fault fault, String done) {
            return new Extra(
                    json,
                    fault,
                    fields.text("scratch"),
                    false,
                    null,
                    Found.NONE,
                    List.of(),
                    done,
                    fault == null ? "" : "json");
        }

        private Outcome act(ObjectNode document) {
            var more = extra("", null, "");
            if (RowMoves.knows(wanted)) {
                return shown(OK, document, focused(more, new RowMoves(document).act(wanted)));
            }
            var words = wanted.split(":", 3);
            return switch (words[0]) {
                case "save", "submit", "publish" -> save(document);
                case "merge" -> merge();
                case "rehearse" ->
                    shown(
                            OK,
                            document,
                            new Extra("", null, more.scratch(), true, null, Found.NONE, List.of(), "", "rehearsal"));
                case "find" ->
                    shown(
                            OK,
                            document,
                            new Extra(
                                    "",
                                    null,
                                    more.scratch(),
                                    false,
                                    null,
                                    editor.found(words[1], fields.text("find." + words[1])),
                                    List.of(),
                                    "",
                                    "find-" + words[1]));
                case "tie" -> shown(OK, tied(document, words), focused(more, "f-" + words[1]));
                case "pick" -> shown(OK, picked(document, words), focused(more, "lab"));
                case "scratch" -> shown(OK, scratched(document), focused(Extra.NONE, "lab"));
                case "regex" -> {
                    document.put("regex", fields.text("proposed"));
                    yield shown(OK, document, focused(more, "f-regex"));
                }
                default -> shown(OK, document, more);
            };
        }

        private static Extra focused(Extra it, String focus) {
            return new Extra("", null, it.scratch(), false, null, Found.NONE, List.of(), "", focus);
        }

        private ObjectNode tied(ObjectNode document, String[] words) {
            if (words.length == 3 && FormShape.TIES.contains(words[1])) {
                new RowMoves(document).act("add:" + words[1]);
                var list = document.path("transition_graph").path(words[1]);
                ((ObjectNode) list.get(list.size() - 1)).put("error_id", words[2]);
            }
            return document;
        }

        private ObjectNode picked(ObjectNode document, String[] words) {
            if (words.length == 3) {
                editor.picked(words[1], words[2]).ifPresent(text -> sample(document, text, "seen by this service"));
            }
            return document;
        }

        private ObjectNode scratched(ObjectNode document) {
            Lab.texts(fields.text("scratch")).forEach(text -> sample(document, text, ""));
            return document;
        }

        private static void sample(ObjectNode document, String text, String source) {
            for (var sample : document.path("samples")) {
                if (sample.path("text").asText("").equals(text)) {
                    return;
                }
            }
            new RowMoves(document).act("add:samples");
            var list = document.path("samples");
            ((ObjectNode) list.get(list.size() - 1)).put("text", text).put("source", source);
        }

        private Outcome save(ObjectNode document) {
            var text = CanonicalJson.of(document);
            if (!subject.fresh()) {
                return saved(
                        document,
                        subject.rebased() > 0
                                ? drafts.rebase(subject.draft(), subject.version(), subject.rebased(), text, name)
                                : drafts.save(subject.draft(), subject.version(), text, name));
            }
            if (subject.base() > 0 && subject.cluster().isEmpty()) {
                return switch (EntryText.read(text)) {
                    case Reading.Complete(var read, var places) -> {
                        if (!read.entry().id().toString().equals(subject.entry())) {
                            yield shown(UNPROCESSABLE, document, extra("", null, "misplaced"));
                        }
                        yield kept(document, drafts.edit(read, subject.base(), name));
                    }
                    case Reading.Broken(var fault) -> shown(UNPROCESSABLE, document, extra("", null, "unreadable"));
                };
            }
            return switch (drafts.begin(text, subject.cluster(), name)) {
                case Begun.Made(var draft) -> kept(document, draft);
                case Begun.Taken(var taken) -> shown(UNPROCESSABLE, document, extra("", null, "taken"));
                case Begun.Unreadable(var fault) -> shown(UNPROCESSABLE, document, extra("", null, "unreadable"));
            };
        }

        private Outcome saved(ObjectNode document, SavedDraft saved) {
            return switch (saved) {
                case SavedDraft.Kept(var draft) -> kept(document, draft);
                case SavedDraft.Conflict(var theirs, var merged) ->
                    shown(
                            CONFLICT,
                            document,
                            clash(Editor.clash(
                                    false,
                                    theirs.savedBy(),
                                    theirs.version(),
                                    theirs.base(),
                                    theirs.document(),
                                    document,
                                    merged)));
                case SavedDraft.Gone() -> shown(GONE, document, extra("", null, "gone"));
                case SavedDraft.Unreadable(var fault) -> shown(UNPROCESSABLE, document, extra("", null, "unreadable"));
                case SavedDraft.Misplaced(var id) -> shown(UNPROCESSABLE, document, extra("", null, "misplaced"));
            };
        }

        private Extra clash(Clash clash) {
            return extra("", null, "stale").clash(clash);
        }

        /** A draft that was begun before says what its last editor saved; then this is a save like any other. */
        private Outcome kept(ObjectNode document, Draft draft) {
            if (!draft.document().equals(CanonicalJson.of(document))) {
                if (subject.fresh()) {
                    return saved(document, drafts.save(draft.id(), draft.version(), CanonicalJson.of(document), name));
                }
                throw new IllegalStateException("draft " + draft.id() + " was kept as something else");
            }
            return switch (wanted) {
                case "submit" -> {
                    drafts.submit(draft.id(), name);
                    yield elsewhere(draft, "submitted");
                }
                case "publish" -> reviewer ? published(document, draft) : elsewhere(draft, "saved");
                default -> elsewhere(draft, "saved");
            };
        }

        private Outcome published(ObjectNode document, Draft draft) {
            return switch (drafts.publish(draft.id(), draft.version(), name)) {
                case Published.Live(var revision) -> new Outcome.Elsewhere("/entries/" + revision.id());
                case Published.Faulty(var findings) -> elsewhere(draft, "faulty");
                case Published.Stale(int latest) -> elsewhere(draft, "stale");
                case Published.Unseen() -> elsewhere(draft, "unseen");
                case Published.Changed(int version) -> elsewhere(draft, "changed");
                case Published.Gone() -> shown(GONE, document, extra("", null, "gone"));
            };
        }

        private static Outcome elsewhere(Draft draft, String done) {
            return new Outcome.Elsewhere("/drafts/" + draft.id() + "/edit?done=" + done);
        }

        /** The merge, with what was chosen, to be looked at and saved. */
        private Outcome merge() {
            var merged = tree(fields.text("merged"));
            for (int at = 0; fields.has("conflict." + at + ".pointer"); at++) {
                var which = fields.text("conflict." + at + ".choice");
                if (which.equals("theirs")) {
                    Editor.choose(
                            merged,
                            fields.text("conflict." + at + ".pointer"),
                            fields.text("conflict." + at + ".theirs"));
                }
            }
            var on = new Subject(
                    subject.action(),
                    subject.entry(),
                    subject.draft(),
                    subject.base(),
                    fields.number("theirs-version", subject.version()),
                    fields.number("theirs-base", 0),
                    subject.cluster(),
                    subject.state(),
                    subject.saved(),
                    subject.savedBy());
            return new Outcome.Shown(OK, editor.page(on, merged, extra("", null, "merged")));
        }

        private Outcome shown(int status, ObjectNode document, Extra extra) {
            return new Outcome.Shown(status, editor.page(subject, document, extra));
        }
    }

    static ObjectNode tree(String text) {
        return EntryText.tree(text) instanceof EntryText.Tree.Read(var root)
                ? root
                : JsonNodeFactory.instance.objectNode();
    }

    /** Where the entry was published again since the draft was made: both, and what they come to. */
    @Nullable
    Clash newer(Draft draft) {
        return drafts.rebase(draft.id())
                .map(it -> Editor.clash(
                        true,
                        it.latest().head().author(),
                        draft.version(),
                        it.latest().head().number(),
                        it.latest().document(),
                        tree(draft.document()),
                        it.merged()))
                .orElse(null);
    }
}
