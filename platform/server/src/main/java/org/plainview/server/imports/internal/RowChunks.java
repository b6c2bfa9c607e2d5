package org.plainview.server.imports.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.plainview.server.imports.internal.plan.Rows;
import org.plainview.server.sheets.SheetRow;

/** Rows as compressed chunks, so that a large sheet is held small and read one chunk at a time. */
final class RowChunks {
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK / 4);
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private DataOutputStream out = open();
    private int rows;

    private DataOutputStream open() {
        deflater.reset();
        return new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 13));
    }

    void add(SheetRow row) {
        try {
            out.writeInt(row.number());
            out.writeShort(row.cells().size());
            for (var cell : row.cells()) {
                var text = cell.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            rows++;
            if (out.size() >= CHUNK) {
                end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() throws IOException {
        // No row follows, which a reader cannot otherwise know from a compressed stream.
        out.writeInt(-1);
        out.close();
        chunks.add(bytes.toByteArray());
        bytes.reset();
        rows = 0;
        out = open();
    }

    /** All that was added. Nothing can be added afterwards. */
    List<byte[]> finished() {
        try {
            if (rows > 0) {
                end();
            }
            return List.copyOf(chunks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    /**
     * @param first the number of the first chunk
     * @param chunk gives the chunk of a number
     */
    static Rows rows(int first, int count, IntFunction<byte[]> chunk) {
        return () -> new Reading(first, first + count, chunk);
    }

    private static final class Reading implements Iterator<SheetRow> {
        private final int end;
        private final IntFunction<byte[]> chunk;
        private int next;
        private DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[] {-1, -1, -1, -1}));
        private int number;

        Reading(int first, int end, IntFunction<byte[]> chunk) {
            this.next = first;
            this.end = end;
            this.chunk = chunk;
            advance();
        }

        private void advance() {
            try {
                number = in.readInt();
                while (number < 0 && next < end) {
                    in.close();
                    in = new DataInputStream(new BufferedInputStream(
                            new InflaterInputStream(new ByteArrayInputStream(chunk.apply(next++))), 1 << 14));
                    number = in.readInt();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return number >= 0;
        }

        @Override
        public SheetRow next() {
            if (number < 0) {
                throw new NoSuchElementException();
            }
            try {
                int columns = in.readUnsignedShort();
                var cells = new ArrayList<String>(columns);
                for (int column = 0; column < columns; column++) {
                    int length = in.readInt();
                    cells.add(length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
                var row = new SheetRow(number, cells);
                advance();
                return row;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
