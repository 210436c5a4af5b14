package dev.errata.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the files of a folder that should hold entries. */
final class EntryFolder extends SimpleFileVisitor<Path> {

    private static final String SCHEMA = "schema.json";

    private final Path root;
    private final Path realRoot;
    private final List<Found> found = new ArrayList<>();

    private EntryFolder(Path root, Path realRoot) {
        this.root = root;
        this.realRoot = realRoot;
    }

    /** What lies in the folder. */
    sealed interface Found {

        /** The path as the caller would name it. */
        String location();

        /**
         * A file that should hold an entry.
         *
         * @param path below the folder, with {@code /}
         */
        record Document(Path file, String path, String location) implements Found {}

        record PassedOver(String location, Rule rule, String reason, String mend) implements Found {}
    }

    /** In the order of their paths. A root that is a file is found itself. */
    static List<Found> under(Path root) {
        try {
            if (Files.isRegularFile(root)) {
                return List.of(new Found.Document(root, String.valueOf(root.getFileName()), slashed(root)));
            }
            var folder = new EntryFolder(root, root.toRealPath());
            Files.walkFileTree(folder.realRoot, folder);
            folder.found.sort(Comparator.comparing(Found::location));
            return folder.found;
        } catch (IOException e) {
            return List.of(new Found.PassedOver(
                    slashed(root),
                    Rule.FILE_UNREADABLE,
                    "There is no such folder or file, or it may not be read.",
                    "Look at the path that was given."));
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) && !folder.equals(realRoot) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var path = slashed(realRoot.relativize(file));
        boolean entry = path.endsWith(".json") && !path.equals(SCHEMA) && !hidden(file);
        if (attributes.isSymbolicLink() && (entry || Files.isDirectory(file)) && !hidden(file)) {
            follow(file, path);
        } else if (entry) {
            found.add(new Found.Document(file, path, location(path)));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A mounted configuration holds its files as links into a hidden folder of its own: those are followed. */
    private void follow(Path link, String path) {
        try {
            var target = link.toRealPath();
            if (target.startsWith(realRoot) && Files.isRegularFile(target)) {
                found.add(new Found.Document(target, path, location(path)));
                return;
            }
        } catch (IOException e) {
            // A link that leads nowhere is passed over like one that leads out.
        }
        found.add(new Found.PassedOver(
                location(path),
                Rule.LINK_NOT_FOLLOWED,
                "This is a link to a folder, to nothing, or out of the folder of entries.",
                "Put the file itself here."));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        found.add(new Found.PassedOver(
                location(slashed(realRoot.relativize(file))),
                Rule.FILE_UNREADABLE,
                "It cannot be read.",
                "Look whether it may be read by this user."));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private String location(String path) {
        return slashed(root.resolve(path));
    }

    private static boolean hidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
