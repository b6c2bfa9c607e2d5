package org.plainview.server.publishing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionChain;
import org.plainview.record.EditionHeader;
import org.plainview.record.SealedEdition;
import org.plainview.server.publishing.internal.Publishing.Credits;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/** Makes the next edition of the chain out of a draft. */
@Component
class EditionSeal {
    private final SigningKeys keys;
    private final StoredEditions stored;

    EditionSeal(SigningKeys keys, StoredEditions stored) {
        this.keys = keys;
        this.stored = stored;
    }

    EditionRow seal(Optional<EditionRow> last, Draft draft, Credits credits, String note, @Nullable Integer restores) {
        var signer = keys.signer();
        var header = new EditionHeader(
                DistrictScope.current().toString(),
                last.map(EditionRow::number).orElse(0) + 1,
                draft.schemaVersion(),
                EditionChain.sha256(draft.canonicalJson()),
                last.map(EditionRow::sha256).orElse(EditionChain.NO_PREVIOUS),
                Clock.systemUTC().instant(),
                credits.publishedBy(),
                credits.approvedBy(),
                note,
                signer.keyId(),
                draft.withheld().counts());
        return row(signer.seal(header, draft.canonicalJson()), draft, restores);
    }

    private EditionRow row(SealedEdition sealed, Draft draft, @Nullable Integer restores) {
        var header = sealed.header();
        return new EditionRow(
                header.number(),
                header.schemaVersion(),
                pack(sealed.content()),
                draft.elements(),
                stored.write(draft.withheld()),
                header.contentSha256(),
                sealed.sha256(),
                header.previousSha256(),
                sealed.signature(),
                header.keyId(),
                header.publishedBy(),
                header.approvedBy(),
                header.note(),
                restores,
                header.publishedAt());
    }

    static byte[] pack(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
