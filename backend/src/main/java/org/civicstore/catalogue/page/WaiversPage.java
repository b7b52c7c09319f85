package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.review.waiver.Waiver;

/** All waivers in force. */
public record WaiversPage(Frame frame, List<Waiver> waivers) {}
