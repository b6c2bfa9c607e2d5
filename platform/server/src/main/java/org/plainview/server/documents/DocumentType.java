package org.plainview.server.documents;

import java.util.Arrays;
import java.util.Optional;
import org.plainview.server.shared.FileContent;

/** What a document may be: a PDF, a picture that can hold nothing but a picture, or a text in Markdown. */
public enum DocumentType {
    PDF(FileContent.PDF, "application/pdf", "pdf"),
    PNG(FileContent.PNG, "image/png", "png"),
    JPEG(FileContent.JPEG, "image/jpeg", "jpg"),
    WEBP(FileContent.WEBP, "image/webp", "webp"),
    MARKDOWN(FileContent.TEXT, "text/markdown;charset=utf-8", "md");

    private final FileContent content;
    private final String mediaType;
    private final String extension;

    DocumentType(FileContent content, String mediaType, String extension) {
        this.content = content;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public static Optional<DocumentType> of(FileContent content) {
        return Arrays.stream(values()).filter(type -> type.content == content).findFirst();
    }

    public boolean isPicture() {
        return switch (this) {
            case PNG, JPEG, WEBP -> true;
            case PDF, MARKDOWN -> false;
        };
    }

    public String mediaType() {
        return mediaType;
    }

    /** What follows the dot in the name of such a file. */
    public String extension() {
        return extension;
    }
}
