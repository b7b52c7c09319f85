package org.civicstore.certification.worker;

import org.civicstore.certification.check.Subject;

/** What the caller hands to a worker, as one JSON frame. */
record ScreeningRequest(Subject subject, ScreeningOptions options) {}
