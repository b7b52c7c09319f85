package org.civicstore.shared.web;

/** A body that is JSON already and goes out as it is. */
public interface StoredJson {

    /** The JSON in UTF-8; nobody writes to it. */
    byte[] bytes();
}
