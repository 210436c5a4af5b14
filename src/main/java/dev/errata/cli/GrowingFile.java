package dev.errata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;

/**
 * A file that is still written to: at its end a read waits for more. A file that was cut short is read from its start again, and so is
 * one that took its place, as log rotation does both. Never ends. For one reader.
 */
final class GrowingFile extends InputStream {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path path;
    private FileChannel channel;
    private Object identity;

    GrowingFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.identity = identityOf(path);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        read(one, 0, 1);
        return one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int read = channel.read(ByteBuffer.wrap(bytes, from, length));
            if (read > 0) {
                return read;
            }
            if (!startedAnew()) {
                pause();
            }
        }
    }

    private boolean startedAnew() throws IOException {
        if (channel.size() < channel.position()) {
            channel.position(0);
            return true;
        }
        try {
            var now = identityOf(path);
            if (now.equals(identity)) {
                return false;
            }
            var next = FileChannel.open(path, StandardOpenOption.READ);
            channel.close();
            channel = next;
            identity = now;
            return true;
        } catch (NoSuchFileException e) {
            // Between the two steps of a rotation there is no file.
            return false;
        }
    }

    /** What tells a file from another that took its name; the creation time where the file system has no keys. */
    private static Object identityOf(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the file to grow");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
