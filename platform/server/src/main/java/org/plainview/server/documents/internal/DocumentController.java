package org.plainview.server.documents.internal;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.Document.Accessibility;
import org.plainview.server.documents.Document.Barrier;
import org.plainview.server.documents.DocumentAnswer;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.SentFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents for the console: public ones and those that only staff may open. */
@RestController
@RequestMapping("/api/districts/{district}/documents")
class DocumentController {
    private final StoredDocuments documents;

    DocumentController(StoredDocuments documents) {
        this.documents = documents;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.EDIT_RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    public DocumentView addDocument(@RequestPart MultipartFile file) throws IOException {
        return DocumentView.of(documents.receive(file.getBytes(), SentFile.label(file)));
    }

    @GetMapping("/{hash}")
    @RequiresPermission(Permission.READ_RECORD)
    public DocumentView readDocument(@PathVariable String hash) {
        return DocumentView.of(document(hash));
    }

    @GetMapping("/{hash}/content")
    @RequiresPermission(Permission.READ_RECORD)
    @Operation(hidden = true)
    void openDocument(@PathVariable String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var document = document(hash);
        DocumentAnswer.write(
                request,
                response,
                document,
                (from, length) -> documents.part(document.hash(), from, length),
                "private, no-store");
    }

    private Document document(String hash) {
        if (!DocumentHash.isValid(hash)) {
            throw notFound();
        }
        return documents.find(new DocumentHash(hash)).orElseThrow(DocumentController::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }

    /**
     * @param size in bytes
     * @param accessibility left out for a picture
     * @param barriers what keeps people who do not see it from reading it
     */
    record DocumentView(
            String hash,
            String name,
            String type,
            long size,
            @Nullable Accessibility accessibility,
            List<String> barriers,
            Instant uploadedAt,
            String uploadedBy) {
        static DocumentView of(Document document) {
            return new DocumentView(
                    document.hash().value(),
                    document.name(),
                    document.type().name().toLowerCase(Locale.ROOT),
                    document.size(),
                    document.accessibility(),
                    document.barriers().stream().map(Barrier::code).toList(),
                    document.uploadedAt(),
                    document.uploadedBy());
        }
    }
}
