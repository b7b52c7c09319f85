package org.civicstore.certification.checks.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.fetch.EndpointList;
import org.civicstore.certification.fetch.FetchFailure;
import org.civicstore.certification.fetch.ProbedEndpoint;
import org.civicstore.certification.fetch.WebSnapshot;
import org.civicstore.certification.finding.Location;

/** Judges what the servers of an app negotiated when the snapshot was taken. Contacts none itself. */
record ServerEncryption(Subject subject, Optional<EndpointList> listed, Findings findings) {

    private static final String REMEDY =
            "Let the server offer TLS 1.2 or newer with a certificate that is valid for its name,"
                    + " or take it off the list when the app does not contact it.";

    /** Empty when the servers were examined, or there are none that could be; else why they were not. */
    Optional<CheckOutcome> examine() {
        boolean named = named();
        if (!named && subject.kind().countsAs(SubjectKind.STORE_LINK)) {
            return Optional.of(new CheckOutcome.NotApplicable(
                    "The app stands in another store, and no list of its servers was handed in."));
        }
        if (!named) {
            // A package that names servers without a list has its finding; one that names none has nothing to ask.
            return subject.kind() == SubjectKind.ANDROID_PACKAGE
                    ? Optional.empty()
                    : Optional.of(new CheckOutcome.Skipped(
                            "No list of the servers that the app contacts was handed in; a person has to ask."));
        }
        if (subject.web().isEmpty()) {
            return Optional.of(new CheckOutcome.Skipped(
                    "Whether the servers encrypt was not examined: they were not contacted, which needs the network."));
        }
        return judge(subject.web().get());
    }

    /** Whether there is a server to contact. */
    boolean named() {
        return listed.filter(list -> !list.contactable().isEmpty()).isPresent()
                || subject.declaration().webApp().isPresent();
    }

    private Optional<CheckOutcome> judge(WebSnapshot web) {
        List<String> silent = new ArrayList<>();
        for (ProbedEndpoint endpoint : web.endpoints()) {
            endpoint.failure().ifPresent(failure -> judge(endpoint, failure, silent));
        }
        if (web.endpoints().isEmpty() || silent.size() == web.endpoints().size()) {
            return Optional.of(new CheckOutcome.Skipped(
                    "Whether the servers encrypt was not examined: none of them answered from here."));
        }
        for (String host : silent) {
            add(
                    "endpoint.silent",
                    Severity.MINOR,
                    "A server of the list did not answer, so whether it encrypts is not known.",
                    host,
                    "Let it answer from everywhere, or say in your answer from where it can be reached.");
        }
        return Optional.empty();
    }

    private void judge(ProbedEndpoint endpoint, FetchFailure failure, List<String> silent) {
        switch (failure.kind()) {
            case TLS, PROTOCOL, TOO_LARGE ->
                add(
                        "endpoint.tls",
                        Severity.BLOCKING,
                        "A server that the app contacts does not encrypt as it must.",
                        endpoint.host() + ": " + failure.reason(),
                        REMEDY);
            case REFUSED ->
                add(
                        "endpoint.not-public",
                        Severity.MINOR,
                        "A server of the list is not on the public internet, so nobody here can ask it.",
                        endpoint.host() + ": " + failure.reason(),
                        "Say in your answer how the connection to it is protected.");
            case UNREACHABLE -> silent.add(endpoint.host());
        }
    }

    private void add(String rule, Severity severity, String message, String evidence, String remedy) {
        findings.add(severity, rule, Location.at("evidence/" + EndpointList.EVIDENCE, ""), message, evidence, remedy);
    }
}
