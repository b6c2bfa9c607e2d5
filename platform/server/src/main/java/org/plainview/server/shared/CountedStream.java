package org.plainview.server.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says of each read how many bytes it took, so that whoever counts can fail in the midst of what is too much. */
public abstract class CountedStream extends FilterInputStream {
    protected CountedStream(InputStream in) {
        super(in);
    }

    /** @param bytes that were just read; 0 at the end */
    protected abstract void count(int bytes);

    @Override
    public final int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }
}
