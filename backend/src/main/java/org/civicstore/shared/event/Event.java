package org.civicstore.shared.event;

/** Something that happened, named in the past tense. The record lives with the slice that raises it. */
public interface Event {}
