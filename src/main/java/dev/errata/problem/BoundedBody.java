package dev.errata.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may be read up to a number of bytes. */
final class BoundedBody extends FilterInputStream {

    private long left;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws BodyTooLarge {
        left -= read;
        if (left < 0) {
            throw new BodyTooLarge();
        }
    }
}
