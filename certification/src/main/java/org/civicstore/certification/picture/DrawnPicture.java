package org.civicstore.certification.picture;

/**
 * A picture that the store itself has drawn and written.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in dots
 * @param height in dots
 */
public record DrawnPicture(String mediaType, int width, int height, byte[] bytes) {}
