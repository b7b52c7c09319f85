/**
 * Owns the way of a file from the vendor's disk into a submission: tus 1.0.0 over HTTP, parts on disk, digest, quota.
 * Refuses to look into a file beyond its first bytes. Open {@link org.civicstore.submission.upload.UploadService} first.
 */
@NullMarked
package org.civicstore.submission.upload;

import org.jspecify.annotations.NullMarked;
