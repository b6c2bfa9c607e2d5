package org.plainview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection of {@link OpenLoop}: one request at a time, of whose answer only the status is kept. */
final class Connection {
    static final int NOT_YET = -1;
    /** The status of what the server broke off. */
    static final int BROKEN = 0;

    private static final byte[] LENGTH = bytes("content-length:");
    private static final byte[] CHUNKED = bytes("transfer-encoding:");
    private static final byte[] CLOSE = bytes("connection: close");
    private static final byte[] LAST_CHUNK = bytes("\r\n0\r\n\r\n");
    private static final byte[] HEAD_END = bytes("\r\n\r\n");
    private static final int IN_HEAD = -1;
    private static final int IN_CHUNKS = -2;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private SocketChannel channel;
    private boolean asking;
    private boolean closing;
    private long due;
    private long left;
    private int status;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        channel = connect();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private SocketChannel connect() throws IOException {
        var made = SocketChannel.open(server);
        made.configureBlocking(false);
        made.socket().setTcpNoDelay(true);
        made.register(selector, SelectionKey.OP_READ, this);
        return made;
    }

    boolean isAsking() {
        return asking;
    }

    /** When the request was due. */
    long due() {
        return due;
    }

    /** @param at when this was due */
    void send(byte[] request, long at) throws IOException {
        due = at;
        asking = true;
        closing = false;
        left = IN_HEAD;
        in.clear();
        try {
            write(request);
        } catch (IOException closedWhileIdle) {
            renew();
            asking = true;
            write(request);
        }
    }

    private void write(byte[] request) throws IOException {
        var out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Reads what has come: the status of the answer when all of it is here, and else {@link #NOT_YET}. */
    int proceed() {
        try {
            int count = channel.read(in);
            if (count < 0) {
                return renew();
            }
            if (!isWhole()) {
                return NOT_YET;
            }
            if (closing) {
                renew();
            }
            asking = false;
            return status;
        } catch (IOException reset) {
            return renew();
        }
    }

    private int renew() {
        try {
            channel.close();
            channel = connect();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        asking = false;
        return BROKEN;
    }

    private boolean isWhole() throws IOException {
        if (left == IN_HEAD) {
            int end = find(HEAD_END, 0);
            if (end < 0) {
                return false;
            }
            readHead(end);
            if (left >= 0) {
                left -= in.position() - end - HEAD_END.length;
            }
        } else if (left >= 0) {
            left -= in.position();
        }
        if (left == IN_CHUNKS) {
            return hasLastChunk();
        }
        in.clear();
        return left == 0;
    }

    private void readHead(int end) {
        var read = in.array();
        status = (read[9] - '0') * 100 + (read[10] - '0') * 10 + read[11] - '0';
        left = 0;
        for (int line = 0; line >= 0 && line < end; line = next(line)) {
            if (startsWith(line, LENGTH)) {
                left = status == 304 ? 0 : number(line + LENGTH.length);
            } else if (startsWith(line, CHUNKED)) {
                left = IN_CHUNKS;
            } else if (startsWith(line, CLOSE)) {
                closing = true;
            }
        }
    }

    private int next(int line) {
        int at = line;
        while (in.array()[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private boolean startsWith(int line, byte[] lower) {
        for (int i = 0; i < lower.length; i++) {
            if (Character.toLowerCase((char) in.array()[line + i]) != lower[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from) {
        long number = 0;
        for (int at = from; in.array()[at] != '\r'; at++) {
            if (in.array()[at] != ' ') {
                number = number * 10 + in.array()[at] - '0';
            }
        }
        return number;
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= in.position(); at++) {
            if (Arrays.equals(in.array(), at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Good enough for pages, in the middle of which nothing ends so. */
    private boolean hasLastChunk() {
        boolean last = find(LAST_CHUNK, Math.max(0, in.position() - LAST_CHUNK.length)) >= 0;
        if (!last && !in.hasRemaining()) {
            int kept = LAST_CHUNK.length - 1;
            System.arraycopy(in.array(), in.position() - kept, in.array(), 0, kept);
            in.position(kept);
        }
        return last;
    }
}
