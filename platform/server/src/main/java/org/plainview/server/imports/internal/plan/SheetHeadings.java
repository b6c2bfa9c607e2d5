package org.plainview.server.imports.internal.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headings of a sheet whatever their order, case and spaces, by which a sheet is known when it comes again. Columns
 * without a heading are not among them.
 */
public final class SheetHeadings {
    /** The names of the columns, each the folded heading of its group and its own, and which of such columns it is. */
    private final SortedMap<String, Integer> columns = new TreeMap<>();

    public SheetHeadings(Layout layout) {
        var seen = new HashMap<String, Integer>();
        for (var column : layout.columns()) {
            if (!column.heading().isEmpty()) {
                var group = column.group() == null ? "" : Fold.of(column.group());
                var name = group + "\n" + Fold.of(column.heading());
                columns.put(name + "\n" + seen.merge(name, 1, Integer::sum), column.index());
            }
        }
    }

    /** A sheet of which no column has a heading is not known by them. */
    public boolean areNone() {
        return columns.isEmpty();
    }

    /** The SHA-256 of the names. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            columns.keySet().forEach(name -> digest.update((name + "\f").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A mapping by the names of the columns, so that it holds wherever they stand. */
    public Named named(Mapping mapping) {
        var fields = new TreeMap<String, String>();
        columns.forEach((name, index) -> {
            var field = mapping.fields().get(index);
            if (field != null) {
                fields.put(name, field);
            }
        });
        return new Named(mapping.target(), fields);
    }

    /** The mapping for these columns. */
    public Mapping placed(Named named) {
        var fields = new TreeMap<Integer, String>();
        named.fields.forEach((name, field) -> {
            var index = columns.get(name);
            if (index != null && named.target.slot(field).isPresent()) {
                fields.put(index, field);
            }
        });
        return new Mapping(named.target, fields);
    }

    /** @param fields by the names of their columns */
    public record Named(Target target, Map<String, String> fields) {}
}
