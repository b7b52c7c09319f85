package org.civicstore.review.statement;

import static org.civicstore.generated.db.Tables.REVIEW_LETTER;
import static org.civicstore.generated.db.Tables.REVIEW_STATEMENT;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.review.CaseJson;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.BlobReferences;
import org.civicstore.shared.storage.Digest;

/** Keeps statements and the documents made of them. Nothing in it is ever changed. */
@Singleton
class StatementRepository implements BlobReferences {
    private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

    private final Transactor transactor;
    private final CaseJson json;

    StatementRepository(Transactor transactor, CaseJson json) {
        this.transactor = transactor;
        this.json = json;
    }

    private record Content(Statement facts, Map<String, Letter> letters) {}

    void insert(Tx tx, ReviewId review, KeptStatement statement, Instant at) {
        tx.sql()
                .insertInto(REVIEW_STATEMENT)
                .set(REVIEW_STATEMENT.PROPOSAL_ID, Uuids.bytes(statement.proposal()))
                .set(REVIEW_STATEMENT.REVIEW_ID, Uuids.bytes(review.value()))
                .set(REVIEW_STATEMENT.COMPOSED_AT, Times.utc(at))
                .set(REVIEW_STATEMENT.CONTENT, json.write(new Content(statement.facts(), statement.letters())))
                .execute();
    }

    /** Of the latest decision of a case; nothing of decisions from before statements were kept. */
    Optional<KeptStatement> latest(ReviewId review) {
        return transactor
                .reading()
                .selectFrom(REVIEW_STATEMENT)
                .where(REVIEW_STATEMENT.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .orderBy(REVIEW_STATEMENT.COMPOSED_AT.desc())
                .limit(1)
                .fetchOptional(row -> {
                    Content content = json.read(row.getContent(), CONTENT);
                    return new KeptStatement(Uuids.uuid(row.getProposalId()), content.facts(), content.letters());
                });
    }

    Optional<Digest> document(UUID proposal, String language) {
        return transactor
                .reading()
                .select(REVIEW_LETTER.SHA256)
                .from(REVIEW_LETTER)
                .where(REVIEW_LETTER.PROPOSAL_ID.eq(Uuids.bytes(proposal)))
                .and(REVIEW_LETTER.LANGUAGE.eq(language))
                .fetchOptional(row -> Digest.of(row.value1()));
    }

    /** Notes a document, unless somebody was quicker: the first one made stays. */
    void note(Tx tx, UUID proposal, String language, Digest digest, Instant at) {
        tx.sql().execute("""
            insert into review_letter (proposal_id, language, sha256, made_at) values (?, ?, ?, ?)
            on duplicate key update proposal_id = values(proposal_id)
            """, Uuids.bytes(proposal), language, digest.bytes(), Times.utc(at));
    }

    @Override
    public Set<Digest> referredTo(Set<Digest> blobs) {
        List<byte[]> digests = blobs.stream().map(Digest::bytes).toList();
        return new HashSet<>(transactor
                .reading()
                .select(REVIEW_LETTER.SHA256)
                .from(REVIEW_LETTER)
                .where(REVIEW_LETTER.SHA256.in(digests))
                .fetch(row -> Digest.of(row.value1())));
    }
}
