package dev.errata.library;

import java.util.List;

/**
 * What a folder came to.
 *
 * @param files every entry that can be used, by path; no id twice
 * @param unchanged entries whose file is as it was when it was last taken, and was not read; no id that is among {@code files}
 * @param findings why the others cannot
 */
public record Loaded(List<LoadedFile> files, List<SeedFile> unchanged, List<Finding> findings) {

    public Loaded {
        files = List.copyOf(files);
        unchanged = List.copyOf(unchanged);
        findings = List.copyOf(findings);
    }
}
