package org.civicstore.certification.worker;

/** Read the file there; the answer is a preview. */
record PreviewRequest(String path, String fileName, int page) {}
