package dev.errata.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Takes a file, a folder, a tar, a zip, or a gzip of a file or a tar apart, in memory and within bounds. Names in archives are only names:
 * nothing is ever written under them. Not thread-safe; one instance an import.
 */
final class Unpacking {

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final int TAR_MAGIC_AT = 257;
    private static final int HEAD = 512;

    private final Bounds bounds;
    private final List<Parcel> parcels = new ArrayList<>();
    private final List<Arrived> left = new ArrayList<>();
    private long taken;

    private Unpacking(Bounds bounds) {
        this.bounds = bounds;
    }

    /** A file or a folder. Links are not followed out of the folder. */
    static Unpacked of(Path path, Bounds bounds) throws IOException {
        if (Files.isDirectory(path)) {
            var unpacking = new Unpacking(bounds);
            unpacking.folder(path);
            return unpacking.unpacked();
        }
        try (var in = Files.newInputStream(path)) {
            return of(String.valueOf(path.getFileName()), in, bounds);
        }
    }

    /** @param name of the file that is streamed; it may help to tell what it is */
    static Unpacked of(String name, InputStream in, Bounds bounds) throws IOException {
        var unpacking = new Unpacking(bounds);
        try {
            unpacking.take(name, in, false);
        } catch (IOException e) {
            throw new IOException("cannot be unpacked: it is cut off or damaged", e);
        }
        return unpacking.unpacked();
    }

    private Unpacked unpacked() {
        parcels.sort(Comparator.comparing(Parcel::name));
        return new Unpacked(parcels, left);
    }

    private void take(String name, InputStream raw, boolean unzipped) throws IOException {
        var in = new BufferedInputStream(raw, 1 << 16);
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        int magic = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        if (magic == GZIP && !unzipped) {
            take(
                    withoutEnding(name),
                    GzipCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .get(),
                    true);
        } else if (magic == ZIP && !unzipped) {
            zip(in);
        } else if (isTar(head)) {
            tar(in);
        } else {
            keep(name, in);
        }
    }

    private static String withoutEnding(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    private static boolean isTar(byte[] head) {
        return head.length == HEAD
                && head[TAR_MAGIC_AT] == 'u'
                && head[TAR_MAGIC_AT + 1] == 's'
                && head[TAR_MAGIC_AT + 2] == 't'
                && head[TAR_MAGIC_AT + 3] == 'a'
                && head[TAR_MAGIC_AT + 4] == 'r';
    }

    private void tar(InputStream in) throws IOException {
        var tar = new TarArchiveInputStream(in, "UTF-8");
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.isFile()) {
                member(entry.getName(), tar);
            } else {
                left.add(new Arrived.PassedOver(clean(entry.getName()), "a link or a device, not a file"));
            }
        }
    }

    private void zip(InputStream in) throws IOException {
        var zip = new ZipInputStream(in);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                member(entry.getName(), zip);
            }
        }
    }

    private void member(String name, InputStream in) throws IOException {
        var path = clean(name);
        if (path.startsWith("/") || path.matches("(?:.*/)?\\.\\.(?:/.*)?|[A-Za-z]:.*")) {
            left.add(new Arrived.Refused(
                    path,
                    "",
                    Hindrance.OUTSIDE,
                    "The name leads out of the archive.",
                    "Make the archive anew, with names below its top."));
            drain(in);
        } else if (path.matches("(?:.*/)?\\..*|__MACOSX/.*")) {
            left.add(new Arrived.PassedOver(path, "a hidden file"));
            drain(in);
        } else {
            keep(path, in);
        }
    }

    /** What is not kept unfolds none the less. */
    private void drain(InputStream in) throws IOException {
        count(in.transferTo(OutputStream.nullOutputStream()));
    }

    private static String clean(String name) {
        var slashed = name.replace('\\', '/');
        return slashed.startsWith("./") ? slashed.substring(2) : slashed;
    }

    private void keep(String name, InputStream in) throws IOException {
        if (parcels.size() == bounds.files()) {
            throw new TooMuch("There are more than " + bounds.files() + " files in it: import it in parts.");
        }
        var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, bounds.bytes() - taken + 1));
        count(bytes.length);
        parcels.add(new Parcel(name, bytes));
    }

    private void count(long bytes) {
        taken += bytes;
        if (taken > bounds.bytes()) {
            throw new TooMuch("Unpacked it is more than " + (bounds.bytes() >> 20) + " MiB: import it in parts.");
        }
    }

    private void folder(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            for (var file : walk.filter(it -> visible(root, it)).sorted().toList()) {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    left.add(new Arrived.PassedOver(name, "a link, not a file"));
                } else if (Files.isRegularFile(file)) {
                    try (var in = Files.newInputStream(file)) {
                        keep(name, in);
                    }
                }
            }
        }
    }

    private static boolean visible(Path root, Path file) {
        for (var part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !file.equals(root);
    }
}
