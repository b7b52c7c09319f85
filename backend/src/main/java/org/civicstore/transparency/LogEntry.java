package org.civicstore.transparency;

import org.civicstore.certification.transparency.Hash;

/**
 * A leaf that has its place.
 *
 * @param place from 0
 * @param bytes canonical JSON
 */
record LogEntry(long place, byte[] bytes, Hash leaf) {}
