package org.civicstore.concern.report;

import java.util.List;
import org.civicstore.catalogue.page.Frame;

/** The page of one report, for whoever has its address. */
public record StandingPage(Frame frame, Standing standing) {

    /** The address that nobody else can guess. */
    public String address() {
        return frame.canonical();
    }

    /** What was written, line by line; empty when it was forgotten. */
    public List<String> lines() {
        return standing.details().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
