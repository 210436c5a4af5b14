package dev.errata.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** One failure cause as an entry. What becomes of each field is in docs/importing.md. Pure. */
final class JenkinsCause {

    /** The causes of one Jenkins are about everything that it builds, so they say no technology. */
    static final String DOMAIN = "jenkins";

    private JenkinsCause() {}

    static String nameOf(Element cause) {
        return text(cause, "name");
    }

    static Arrived read(String place, Element cause, Names names, Admission admission) {
        var name = nameOf(cause);
        var id = text(cause, "id");
        var original = id.isEmpty() ? name : id;
        if (name.isEmpty()) {
            return new Arrived.Refused(
                    place, original, Hindrance.NO_NAME, "The cause has no name.", "Give it one in Jenkins.");
        }
        var sketch = new Sketch();
        var ways = new ArrayList<String>();
        indications(cause, ways, sketch);
        if (ways.isEmpty()) {
            return new Arrived.Refused(
                    place,
                    original,
                    sketch.lost().isEmpty() ? Hindrance.NO_INDICATION : Hindrance.INEXPRESSIBLE,
                    sketch.lost().isEmpty()
                            ? "The cause has no indication, so nothing could find it."
                            : "Not expressible: " + sketch.lost().getFirst().reason() + ".",
                    "Give it a pattern for one line.");
        }
        sketch.text("id", names.id(DOMAIN, name, original).toString())
                .text("signature", name)
                .text("regex", regex(ways))
                .text("domain", DOMAIN)
                .text("root_cause", text(cause, "description"))
                .text("verification_tier", "community")
                .texts("tags", tags(cause))
                .lose(
                        "pattern",
                        Loss.NO_MESSAGE,
                        "it quotes no message, so the name stands where the words of the error should");
        if (text(cause, "description").contains("${")) {
            sketch.lose(
                    "description",
                    Loss.PLACEHOLDERS,
                    "its placeholders stay as they are written: groups of a pattern are not filled in");
        }
        for (var field : List.of("comment", "modifications", "lastOccurred")) {
            if (!text(cause, field).isEmpty() || !inside(cause, field).isEmpty()) {
                sketch.lose(field, Loss.OTHER_TOOL, "it tells of that Jenkins, not of the error");
            }
        }
        return admission.admit(place, original, Format.JENKINS, sketch, Admission.Credits.NONE);
    }

    /** Any one indication makes the cause found, so those that can be said are worth having alone. */
    private static void indications(Element cause, List<String> ways, Sketch sketch) {
        for (var indication : inside(cause, "indications")) {
            var tag = indication.getTagName();
            var kind = tag.substring(tag.lastIndexOf('.') + 1);
            var pattern = pattern(indication);
            if (pattern.isEmpty()) {
                continue;
            }
            switch (kind) {
                case "BuildLogIndication" -> ways.add(BuildLogPattern.wholeLine(pattern));
                case "MultilineBuildLogIndication" ->
                    BuildLogPattern.acrossLines(pattern)
                            .ifPresentOrElse(
                                    ways::add,
                                    () -> sketch.lose(
                                            "indications." + kind,
                                            Loss.SEVERAL_LINES,
                                            "its pattern may span lines, and an entry sees one at a time"));
                default -> sketch.lose("indications." + kind, Loss.NOT_OF_A_LOG, "it is no pattern over a log");
            }
        }
    }

    private static String regex(List<String> ways) {
        var distinct = ways.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : "(?:" + String.join(")|(?:", distinct) + ")";
    }

    private static List<String> tags(Element cause) {
        var tags = new LinkedHashSet<String>();
        tags.add(DOMAIN);
        for (var category : inside(cause, "categories")) {
            tags.add(category.getTextContent().strip().toLowerCase(Locale.ROOT));
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    /** It may be a text, or an object that holds the text and flags. */
    private static String pattern(Element indication) {
        for (var child : JenkinsForm.children(indication)) {
            if (child.getTagName().equals("pattern") || child.getTagName().equals("userProvidedExpression")) {
                var inner = text(child, "pattern");
                return inner.isEmpty() ? child.getTextContent() : inner;
            }
        }
        return "";
    }

    private static List<Element> inside(Element element, String name) {
        return JenkinsForm.children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .flatMap(child -> JenkinsForm.children(child).stream())
                .toList();
    }

    private static String text(Element element, String name) {
        return JenkinsForm.children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
