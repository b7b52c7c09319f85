package org.civicstore.catalogue.release;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReleaseId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** How a release lies in its row; shared by the repository and the queries of this package. */
@Singleton
class ReleaseRows {
    private final JsonMapper json = CertificationJson.mapper();

    SelectOnConditionStep<Record> select(DSLContext sql) {
        List<Field<?>> fields = new ArrayList<>(List.of(LISTING_RELEASE.fields()));
        fields.add(LISTING.SLUG);
        fields.add(LISTING.ORGANISATION_ID);
        return sql.select(fields)
                .from(LISTING_RELEASE)
                .join(LISTING)
                .on(LISTING.ID.eq(LISTING_RELEASE.LISTING_ID));
    }

    Release release(Record row) {
        return new Release(
                new ReleaseId(Uuids.uuid(row.get(LISTING_RELEASE.ID))),
                new ListingId(Uuids.uuid(row.get(LISTING_RELEASE.LISTING_ID))),
                row.get(LISTING.SLUG),
                new OrganisationId(Uuids.uuid(row.get(LISTING.ORGANISATION_ID))),
                row.get(LISTING_RELEASE.VERSION),
                row.get(LISTING_RELEASE.VERSION_CODE) == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.get(LISTING_RELEASE.VERSION_CODE)),
                new SubmissionId(Uuids.uuid(row.get(LISTING_RELEASE.SUBMISSION_ID))),
                row.get(LISTING_RELEASE.CERTIFICATE_NUMBER),
                CertificateStatus.valueOf(row.get(LISTING_RELEASE.CERTIFICATE_STATUS)),
                ReleaseStatus.valueOf(row.get(LISTING_RELEASE.STATUS)),
                Optional.ofNullable(row.get(LISTING_RELEASE.STATUS_REASON)),
                Times.instant(row.get(LISTING_RELEASE.STATUS_SINCE_AT)),
                Times.instant(row.get(LISTING_RELEASE.PUBLISHED_AT)),
                artifact(row),
                read(row.get(LISTING_RELEASE.CONTENT)),
                row.get(LISTING_RELEASE.ROW_VERSION));
    }

    String content(ReleaseContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a release cannot be written as JSON", e);
        }
    }

    private ReleaseContent read(String content) {
        try {
            return json.readValue(content, ReleaseContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored content of a release cannot be read", e);
        }
    }

    private static Optional<Artifact> artifact(Record row) {
        byte[] digest = row.get(LISTING_RELEASE.ARTIFACT_SHA256);
        return digest == null
                ? Optional.empty()
                : Optional.of(new Artifact(
                        row.get(LISTING_RELEASE.ARTIFACT_FILE_NAME),
                        row.get(LISTING_RELEASE.ARTIFACT_MEDIA_TYPE),
                        Digest.of(digest),
                        row.get(LISTING_RELEASE.ARTIFACT_SIZE),
                        Optional.ofNullable(row.get(LISTING_RELEASE.SIGNER_SHA256))));
    }
}
