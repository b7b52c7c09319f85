package org.civicstore.submission.upload;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.civicstore.certification.picture.PictureLimits;
import org.civicstore.submission.FilePurpose;

/**
 * How much vendors may upload.
 *
 * @param artifactBytes largest artifact
 * @param evidenceBytes largest evidence document
 * @param quotaBytes most bytes of one organisation that are not part of anything handed in
 * @param lifetime how long an unfinished upload is kept
 */
@ConfigurationProperties("civicstore.uploads")
public record UploadSettings(
        @Bindable(defaultValue = "2147483648") long artifactBytes,
        @Bindable(defaultValue = "52428800") long evidenceBytes,
        @Bindable(defaultValue = "10737418240") long quotaBytes,
        @Bindable(defaultValue = "PT72H") Duration lifetime) {

    /** The largest file for that purpose, in bytes. */
    public long most(FilePurpose purpose) {
        return switch (purpose) {
            case ARTIFACT -> artifactBytes;
            case EVIDENCE -> evidenceBytes;
            case SCREENSHOT -> PictureLimits.standard().bytes();
        };
    }
}
