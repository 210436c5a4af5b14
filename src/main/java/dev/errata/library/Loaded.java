package dev.errata.library;

import java.util.List;

/**
 * What a folder came to.
 *
 * @param files every entry that can be used, by path; no id twice
 * @param findings why the others cannot
 */
public record Loaded(List<LoadedFile> files, List<Finding> findings) {

    public Loaded {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
