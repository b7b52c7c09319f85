package org.civicstore.certification.manifest;

/** Analytics, advertising or crash-reporting code in the app, and what it is there for. */
public record Tracker(String name, String purpose) {}
