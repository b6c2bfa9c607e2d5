package org.plainview.server.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook, each formula by the value that was saved with it. */
final class XlsxSheet implements Sheet {
    /** A number format of days, months or years, once colors, conditions and quoted words are taken out of it. */
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[dy]|m(?!.*[#0])");

    private static final Pattern FORMAT_NOISE = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.");

    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Iterator<Merges.Range> merges;
    private Merges.@Nullable Range nextMerge;
    /** What merged cells bring to this row and those below, by row and column. */
    private final Map<Integer, Map<Integer, Carried>> carried = new HashMap<>();
    /** The first column in which any row above says something. */
    private int leftmost = Integer.MAX_VALUE;

    private @Nullable SheetRow next;

    XlsxSheet(org.dhatim.fastexcel.reader.Sheet sheet, Merges merges) throws IOException {
        this.name = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.merges = merges.fromTop().iterator();
        this.nextMerge = this.merges.hasNext() ? this.merges.next() : null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && rows.hasNext()) {
                var row = row(rows.next());
                if (!row.isBlank()) {
                    Limits.checkRow(row.number());
                    next = row;
                }
            }
            return next != null;
        } catch (RefusedFileException e) {
            throw e;
        } catch (RuntimeException e) {
            // What the reader says quotes the file.
            throw new RefusedFileException("import-workbook-broken");
        }
    }

    private SheetRow row(Row row) {
        int number = row.getRowNum();
        var texts = new String[row.getCellCount()];
        Arrays.fill(texts, "");
        for (var cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                int column = cell.getColumnIndex();
                var text = CellText.of(text(cell));
                Limits.checkCell(text.length(), number, column);
                if (!text.isEmpty()) {
                    Limits.checkColumn(column);
                    texts[column] = text;
                }
            }
        }
        var merged = withMerged(number, texts);
        int end = merged.length;
        while (end > 0 && merged[end - 1].isEmpty()) {
            end--;
        }
        int first = 0;
        while (first < end && merged[first].isEmpty()) {
            first++;
        }
        leftmost = end == 0 ? leftmost : Math.min(leftmost, first);
        return new SheetRow(number, Arrays.asList(merged).subList(0, end));
    }

    /** Fills merged cells with the text of their first one, in this row and for those below. */
    private String[] withMerged(int number, String[] texts) {
        var filled = texts;
        while (nextMerge != null && nextMerge.top() <= number) {
            var merge = nextMerge;
            nextMerge = merges.hasNext() ? merges.next() : null;
            var text = merge.top() == number && merge.left() < texts.length ? texts[merge.left()] : "";
            if (!text.isEmpty()) {
                for (int row = number; row <= merge.bottom(); row++) {
                    for (int column = merge.left(); column <= merge.right(); column++) {
                        carried.computeIfAbsent(row, each -> new HashMap<>()).put(column, new Carried(text, merge));
                    }
                }
            }
        }
        var here = carried.remove(number);
        if (here != null && !isBand(here, texts)) {
            for (var cell : here.entrySet()) {
                if (cell.getKey() >= filled.length) {
                    int length = filled.length;
                    filled = Arrays.copyOf(filled, cell.getKey() + 1);
                    Arrays.fill(filled, length, filled.length, "");
                }
                filled[cell.getKey()] = cell.getValue().text();
            }
        }
        return filled;
    }

    /**
     * Whether a row is one wide cell from its beginning: a title, or a heading among the rows, which says one thing once. A
     * wide cell further to the right is the heading of the columns below it.
     */
    private boolean isBand(Map<Integer, Carried> here, String[] texts) {
        var range = here.values().iterator().next().range();
        return range.left() < range.right()
                && (range.left() == 0 || range.left() == leftmost)
                && here.values().stream().allMatch(each -> each.range().equals(range))
                && IntStream.range(0, texts.length)
                        .allMatch(column ->
                                texts[column].isEmpty() || (column >= range.left() && column <= range.right()));
    }

    private record Carried(String text, Merges.Range range) {}

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case FORMULA -> Optional.ofNullable(cell.getRawValue()).orElse("");
            case STRING -> Optional.ofNullable(cell.asString()).orElse("");
            case ERROR, EMPTY -> "";
        };
    }

    private static String number(Cell cell) {
        BigDecimal value = cell.asNumber();
        if (isDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DATE_FORMAT
                        .matcher(FORMAT_NOISE.matcher(format).replaceAll(""))
                        .find();
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        stream.close();
    }
}
