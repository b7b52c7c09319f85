/**
 * Owns how the public log is built and proven: what a leaf says, how leaves are hashed into a tree (RFC 6962, RFC 9162), how the
 * tree is published as files (C2SP tlog-tiles) and how its head is signed (C2SP signed-note and tlog-checkpoint, Ed25519). All of it
 * is a function of what it is given. Refuses to keep anything, to read a file or a clock, and to hold people's data. Open
 * {@link org.civicstore.certification.transparency.MerkleTree} first, then
 * {@link org.civicstore.certification.transparency.PublicFact}.
 */
@NullMarked
package org.civicstore.certification.transparency;

import org.jspecify.annotations.NullMarked;
