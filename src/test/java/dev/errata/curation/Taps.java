package dev.errata.curation;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryId;
import dev.errata.library.Revisions;
import dev.errata.library.SeedConflict;
import dev.errata.library.SeedFile;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A service with entries of its own, one for each test, so that no test meets what another one published. */
public class Taps implements QuarkusTestProfile {

    private static final List<String> NAMES = List.of(
            "attic",
            "barn",
            "bath",
            "cellar",
            "dairy",
            "foyer",
            "garage",
            "garden",
            "hall",
            "kitchen",
            "larder",
            "laundry",
            "loft",
            "mill",
            "office",
            "pantry",
            "patio",
            "porch",
            "scullery",
            "shed",
            "stable",
            "study",
            "toilet",
            "vault",
            "yard");

    @Override
    public Map<String, String> getConfigOverrides() {
        return new HashMap<>(Map.of("errata.entries.path", entries().toString()));
    }

    private static Path entries() {
        try {
            var folder = Files.createDirectories(
                    Files.createTempDirectory(Path.of("target"), "taps").resolve("tap"));
            for (var name : NAMES) {
                Files.writeString(folder.resolve(name + ".json"), entry(name));
            }
            return folder.getParent().toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tap of this name prints. */
    public static String text(String name) {
        return "T%s tap of the %s drips through its %s washer".formatted(name.toUpperCase(Locale.ROOT), name, name);
    }

    /** An entry without any finding of the linter. */
    public static String entry(String name) {
        return """
                {"id": "tap/%1$s", "domain": "tap", "signature": "%2$s", "signature_zh": "%1$s 的水龙头漏水",
                 "regex": "%2$s", "error_code": "T%3$s",
                 "category": "leak", "subcategory": "washer", "root_cause": "The washer of the %1$s is worn.",
                 "root_cause_type": "generic", "root_cause_zh": "%1$s 的垫圈磨损了。",
                 "versions": [{"version": "Tap 3.1", "introduced": null, "deprecated": null, "removed": null,
                   "behavior_change": null, "status": "active"}],
                 "os_specific": {},
                 "dead_ends": [
                   {"id": "hammer", "action": "Hit the %1$s tap", "why_fails": "It breaks.", "fail_rate": 0.9, "evidence_count": 3,
                    "condition": "", "sources": ["https://tap.example.org/faq"]}],
                 "workarounds": [
                   {"id": "washer", "action": "Change the %1$s washer", "success_rate": 0.9, "evidence_count": 4,
                    "how": "Turn the %1$s screw.", "condition": "", "sources": ["https://tap.example.org/manual"]},
                   {"id": "main", "action": "Close the %1$s main", "success_rate": 0.5, "evidence_count": 2, "how": "Push.",
                    "condition": "", "sources": ["https://tap.example.org/manual"]}],
                 "workarounds_zh": ["更换 %1$s 的垫圈", "关闭 %1$s 的总阀"],
                 "transition_graph": {"leads_to": [], "preceded_by": [], "frequently_confused_with": []},
                 "official_doc_url": "https://tap.example.org/manual", "official_doc_section": null,
                 "verification_tier": "documented", "confidence": 0.9, "fix_success_rate": 0.8, "resolvable": "true",
                 "first_seen": "2024-01-05", "last_confirmed": "2026-10-01", "last_updated": "2026-10-01",
                 "evidence_count": 4, "tags": ["water"], "locale": "en", "aliases": [],
                 "samples": [
                   {"text": "%2$s", "expect": "match", "origin": "written", "source": "made for this test"}],
                 "dead_ends_zh": ["敲打 %1$s 的水龙头"], "severity": "warning", "house_note": {"by": "us"}}
                """.formatted(name, text(name), name.toUpperCase(Locale.ROOT));
    }

    /** The conflicts of an entry after its file said this. */
    public static List<SeedConflict> conflict(Revisions revisions, String name, String from, String to) {
        var id = EntryId.of("tap/" + name);
        var text = CanonicalJson.of(Documents.tree(entry(name).replace(from, to)));
        // All other files are as good as unreadable: they stay as they are.
        revisions.seed(List.of(SeedFile.of("tap/" + name + ".json", id, text)), Set.of("tap"));
        return revisions.conflicts().stream().filter(it -> it.id().equals(id)).toList();
    }
}
