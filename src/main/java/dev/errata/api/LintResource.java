package dev.errata.api;

import dev.errata.curation.DraftLint;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.library.EntryFiles;
import dev.errata.library.Finding;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is wrong with an entry, before anybody saves it. */
@Path("/api/v1/lint")
@Blocking
@Tag(name = "Entries")
public class LintResource {

    private final DraftLint lint;

    LintResource(DraftLint lint) {
        this.lint = lint;
    }

    /** What was found; {@code publishable} where none of it is an error. */
    public record Findings(boolean publishable, List<FindingLine> findings) {}

    /** One finding. {@code pointer} is an RFC 6901 JSON pointer; {@code line} counts from 1, 0 where it has none. */
    public record FindingLine(String code, String severity, String pointer, int line, String message, String mend) {

        static FindingLine of(Finding finding) {
            return new FindingLine(
                    finding.code(),
                    finding.severity().word(),
                    finding.pointer(),
                    finding.line(),
                    finding.message(),
                    finding.mend());
        }
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lint an entry document",
            description = "Among the published entries, as if it were one of them.")
    public Findings lint(byte[] body) {
        return switch (EntryText.read(body)) {
            case Reading.Complete(var document, var places) -> {
                var findings = lint.findings(document, places);
                yield new Findings(
                        findings.stream().noneMatch(Finding::error),
                        findings.stream().map(FindingLine::of).toList());
            }
            case Reading.Broken(var fault) ->
                new Findings(
                        false,
                        List.of(new FindingLine(
                                EntryFiles.rule(fault.kind()).code(),
                                "error",
                                "",
                                fault.place().line(),
                                fault.reason(),
                                fault.mend())));
        };
    }
}
