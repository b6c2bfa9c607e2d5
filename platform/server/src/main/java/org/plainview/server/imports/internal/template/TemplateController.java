package org.plainview.server.imports.internal.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.plainview.server.sheets.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sheets to fill in and to import, which hold what the district says already. */
@RestController
@RequestMapping("/api/districts/{district}/imports/templates")
class TemplateController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WorkingRecord record;
    private final RecordAdditions additions;
    private final Words words;

    TemplateController(WorkingRecord record, RecordAdditions additions, Words words) {
        this.record = record;
        this.additions = additions;
        this.words = words;
    }

    /**
     * The items of a kind as a sheet that an import reads back to the letter.
     *
     * @param format {@code csv} or {@code xlsx}
     * @param language of the headings; the reader's where it is left out
     */
    @GetMapping("/{kind}")
    @RequiresPermission(Permission.READ_RECORD)
    public ResponseEntity<byte[]> downloadTemplate(
            @PathVariable String kind,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language) {
        var asked = format(format);
        var spoken = language == null ? words.asked() : spoken(language);
        var table = new ItemTable(kind(kind), record.load(), additions.fields(spoken), spoken);
        return switch (asked) {
            case CSV -> answer(CSV, kind + ".csv", TemplateFile.csv(table));
            case XLSX -> answer(XLSX, kind + ".xlsx", TemplateFile.xlsx(table, words));
        };
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private static SheetFormat format(String code) {
        return switch (code) {
            case "csv" -> SheetFormat.CSV;
            case "xlsx" -> SheetFormat.XLSX;
            default -> throw notFound();
        };
    }

    private static ItemKind kind(String code) {
        return ItemKind.byCode(code).orElseThrow(TemplateController::notFound);
    }

    private static Locale spoken(String language) {
        return Words.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(TemplateController::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }
}
