package dev.errata.transfer;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Entries to take away: the same entries give the same bytes. Leaves streams open that it did not open. */
public final class Pack {

    /** The folder of entries in an archive and in a tree. */
    static final String FOLDER = "kb-entries";

    private Pack() {}

    /** An entry a line: the canonical form without its line breaks, numbers as their authors wrote them. */
    public static void lines(Collection<EntryDocument> documents, OutputStream out) throws IOException {
        for (var document : documents) {
            var line =
                    CanonicalJson.of(document.json()).lines().map(String::strip).collect(Collectors.joining());
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }

    /** The files in canonical form. No times and no owners, so that only a changed entry changes the archive. */
    public static void tarGz(Collection<EntryDocument> documents, OutputStream out) throws IOException {
        var plain = new GzipParameters();
        plain.setModificationTime(0);
        var gzip = new GzipCompressorOutputStream(out, plain);
        var tar = new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        for (var document : documents) {
            var bytes = CanonicalJson.of(document.json()).getBytes(StandardCharsets.UTF_8);
            var file = new TarArchiveEntry(FOLDER + "/" + document.entry().id() + ".json");
            file.setSize(bytes.length);
            file.setModTime(0);
            file.setIds(0, 0);
            file.setNames("", "");
            tar.putArchiveEntry(file);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        tar.finish();
        gzip.finish();
        out.flush();
    }
}
