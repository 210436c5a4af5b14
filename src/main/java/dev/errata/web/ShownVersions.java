package dev.errata.web;

import dev.errata.entry.Entry.VersionRow;
import java.util.List;
import java.util.function.Function;

/** The version matrix of an entry; columns in which no row says anything are left out. */
record ShownVersions(List<Row> rows) {

    /** Of a version; all but the version may be empty. */
    record Row(String version, String introduced, String deprecated, String removed, Said change, String status) {}

    static ShownVersions of(List<VersionRow> versions, Language language) {
        return new ShownVersions(versions.stream()
                .map(it -> new Row(
                        it.version(),
                        it.introduced(),
                        it.deprecated(),
                        it.removed(),
                        language.sayEnglish(it.behaviorChange()),
                        it.status()))
                .toList());
    }

    public boolean none() {
        return rows.isEmpty();
    }

    /** Whether there is no more to say of any version than that the error is seen in it. */
    public boolean plain() {
        return !introduced() && !deprecated() && !removed() && !changed() && !status();
    }

    public boolean introduced() {
        return any(Row::introduced);
    }

    public boolean deprecated() {
        return any(Row::deprecated);
    }

    public boolean removed() {
        return any(Row::removed);
    }

    public boolean changed() {
        return any(row -> row.change().words());
    }

    /** Whether any version stands out: "active" is what all are unless told otherwise. */
    public boolean status() {
        return any(row -> row.status().equals("active") ? "" : row.status());
    }

    private boolean any(Function<Row, String> column) {
        return rows.stream().anyMatch(row -> !column.apply(row).isBlank());
    }
}
