package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    private static final byte[] ENTRY = "{\"id\": \"pump/a\", \"signature\": \"a\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void aTarAZipAndAGzipBringTheSameEntry() throws IOException {
        assertThat(ids(zip("kb-entries/pump/a.json"))).containsExactly("pump/a");
        assertThat(ids(gzip(tar("kb-entries/pump/a.json")))).containsExactly("pump/a");
        assertThat(ids(tar("./pump/a.json"))).containsExactly("pump/a");
        assertThat(ids(gzip(ENTRY))).containsExactly("pump/a");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefused() throws IOException {
        for (var name : List.of("../a.json", "x/../../a.json", "/etc/a.json", "C:/a.json", "x\\..\\..\\a.json")) {
            assertThat(read(zip(name)).getFirst()).as(name).isInstanceOf(Arrived.Refused.class);
        }
    }

    @Test
    void linksInAnArchiveArePassedOver() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            var link = new TarArchiveEntry("a.json", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/hostname");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(read(out.toByteArray()).getFirst()).isInstanceOf(Arrived.PassedOver.class);
    }

    @Test
    void anArchiveThatUnfoldsBeyondTheBoundsIsStoppedThere() throws IOException {
        var bomb = gzip(gzip(new byte[50 << 20]));
        var small = new Bounds(1 << 20, 10, 10);

        assertThatThrownBy(() -> Arrivals.of(
                        "a.gz", new ByteArrayInputStream(gzip(new byte[50 << 20])), Declaration.none(), small))
                .isInstanceOf(TooMuch.class)
                .hasMessageContaining("1 MiB");
        assertThat(Arrivals.of("a.gz", new ByteArrayInputStream(bomb), Declaration.none(), small)
                        .getFirst())
                .isInstanceOf(Arrived.PassedOver.class);
    }

    @Test
    void whatIsHiddenIsPassedOverButCounts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(".hidden"));
            zip.write(new byte[3 << 20]);
        }

        assertThatThrownBy(() -> Arrivals.of(
                        "a.zip",
                        new ByteArrayInputStream(out.toByteArray()),
                        Declaration.none(),
                        new Bounds(1 << 20, 10, 10)))
                .isInstanceOf(TooMuch.class);
    }

    @Test
    void moreFilesThanTheBoundsAllowAreTooMuch() throws IOException {
        assertThatThrownBy(() -> Arrivals.of(
                        "a.zip",
                        new ByteArrayInputStream(zip("pump/a.json", "pump/b.json", "pump/c.json")),
                        Declaration.none(),
                        new Bounds(1 << 20, 2, 10)))
                .isInstanceOf(TooMuch.class);
    }

    @Test
    void aDamagedArchiveIsOneError() throws IOException {
        var whole = gzip(tar("pump/a.json"));
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> read(half)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }

    @Test
    void aFolderIsReadWithoutItsHiddenFilesAndLinks(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pump"));
        Files.createDirectories(folder.resolve(".git"));
        Files.write(folder.resolve("pump/a.json"), ENTRY);
        Files.write(folder.resolve(".git/b.json"), ENTRY);
        Files.writeString(folder.resolve("README.md"), "# Pumps");
        Files.createSymbolicLink(folder.resolve("c.json"), folder.resolve("pump/a.json"));

        var arrived = Arrivals.of(folder, Declaration.none(), Bounds.USUAL);

        assertThat(arrived).filteredOn(Arrived.Read.class::isInstance).hasSize(1);
        assertThat(arrived)
                .filteredOn(Arrived.PassedOver.class::isInstance)
                .extracting(Arrived::place)
                .containsExactlyInAnyOrder("c.json", "README.md");
    }

    private static List<String> ids(byte[] bytes) throws IOException {
        return read(bytes).stream().map(it -> Samples.entry(it).id().toString()).toList();
    }

    private static List<Arrived> read(byte[] bytes) throws IOException {
        return Arrivals.of("a", new ByteArrayInputStream(bytes), Declaration.none(), Bounds.USUAL);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ENTRY);
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(ENTRY.length);
            tar.putArchiveEntry(entry);
            tar.write(ENTRY);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }
}
