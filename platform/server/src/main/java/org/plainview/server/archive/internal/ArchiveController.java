package org.plainview.server.archive.internal;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plainview.server.archive.internal.ArchiveTaking.Taken;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The archive of a district for the console: to take away, and to take in. */
@RestController
@RequestMapping("/api/districts/{district}/archive")
class ArchiveController {
    private static final String ZIP = "application/zip";

    private final ArchiveExport export;
    private final ArchiveTaking taking;
    private final Districts districts;
    private final Words words;
    private final DataSize maxSize;

    ArchiveController(
            ArchiveExport export,
            ArchiveTaking taking,
            Districts districts,
            Words words,
            @Value("${plainview.archive.max-size}") DataSize maxSize) {
        this.export = export;
        this.taking = taking;
        this.districts = districts;
        this.words = words;
        this.maxSize = maxSize;
    }

    /** Everything of the district as one ZIP, written while it is made. One that breaks off has no end and opens nowhere. */
    @GetMapping
    @RequiresPermission(Permission.MANAGE_SETTINGS)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    public void exportArchive(HttpServletResponse response) throws IOException {
        var slug = districts.byId(DistrictScope.current()).orElseThrow().slug();
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(slug + "-archive.zip")
                        .build()
                        .toString());
        export.write(response.getOutputStream());
    }

    /** Takes an archive into a district that has neither items nor editions. It is the body and no part of a form, whose files must be small. */
    @PostMapping(consumes = ZIP)
    @RequiresPermission(Permission.MANAGE_SETTINGS)
    @RequestBody(
            required = true,
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    public TakenArchive takeArchive(HttpServletRequest request) throws IOException {
        taking.requireEmpty();
        var copy = Files.createTempFile("plainview-archive-", null);
        try {
            receive(request, copy);
            return TakenArchive.of(taking.take(ReceivedArchive.check(copy, words.asked())));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void receive(HttpServletRequest request, Path copy) throws IOException {
        long most = maxSize.toBytes();
        try (var out = Files.newOutputStream(copy)) {
            var in = request.getInputStream();
            var part = new byte[1 << 16];
            long all = 0;
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                all += count;
                if (all > most) {
                    throw new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE, "archive-too-large", maxSize.toMegabytes());
                }
                out.write(part, 0, count);
            }
        }
    }

    /** How much came with an archive. */
    record TakenArchive(int items, int documents) {
        static TakenArchive of(Taken taken) {
            return new TakenArchive(taken.items(), taken.documents());
        }
    }
}
