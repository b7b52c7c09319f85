package org.civicstore.review.statement;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.civicstore.shared.storage.StoredBlobRepository;
import org.civicstore.shared.text.Texts;

/** The decision letter as a document: printed when somebody first asks for it, then always the same bytes. */
@Singleton
class LetterService {
    private final Transactor transactor;
    private final StatementRepository statements;
    private final BlobStore blobs;
    private final StoredBlobRepository stored;
    private final Texts texts;
    private final Clock clock;

    LetterService(
            Transactor transactor,
            StatementRepository statements,
            BlobStore blobs,
            StoredBlobRepository stored,
            Texts texts,
            Clock clock) {
        this.transactor = transactor;
        this.statements = statements;
        this.blobs = blobs;
        this.stored = stored;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] document(KeptStatement statement, Letter letter) {
        Optional<Path> kept = find(statement, letter);
        if (kept.isEmpty()) {
            print(statement, letter);
            kept = find(statement, letter);
        }
        try {
            return Files.readAllBytes(kept.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("A letter cannot be read", e);
        }
    }

    private Optional<Path> find(KeptStatement statement, Letter letter) {
        return statements.document(statement.proposal(), letter.language()).flatMap(blobs::find);
    }

    private void print(KeptStatement statement, Letter letter) {
        byte[] pdf = LetterDocument.pdf(letter, texts.in(letter.language()).say("shell.name"));
        Digest digest = Digest.ofContent(pdf);
        try {
            Path part = blobs.newPart();
            Files.write(part, pdf);
            blobs.adopt(part, digest);
        } catch (IOException e) {
            throw new UncheckedIOException("A letter cannot be kept", e);
        }
        transactor.run(tx -> {
            if (!stored.keep(tx, digest, pdf.length, clock.instant())) {
                throw new IllegalStateException("The letter " + digest + " went while it was noted; ask again");
            }
            statements.note(tx, statement.proposal(), letter.language(), digest, clock.instant());
        });
    }
}
