package org.civicstore.certification.checks.content;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.civicstore.certification.artifact.IconHash;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.WebApp;

/**
 * Names, icons and domains that people could take for those of a known listing or authority. Names are compared in all
 * languages with names in all languages. What is found is a hint for a person.
 */
record Impersonation(Manifest declaration, String label, Optional<IconHash> icon, Findings findings) {

    private static final String DECLARATION = "declaration";

    void compareWith(KnownListing known) {
        names(known);
        domains(known);
        if (icon.isPresent()
                && known.iconHash()
                        .map(IconHash::parse)
                        .filter(icon.get()::resembles)
                        .isPresent()) {
            findings.add(
                    "listing.lookalike.icon",
                    Location.at("AndroidManifest.xml", "application/@android:icon"),
                    "The icon looks like that of " + known.id() + ".",
                    known.id(),
                    "Draw an icon of your own, or show that both apps are yours.");
        }
    }

    private void names(KnownListing known) {
        Stream.concat(declaration.name().entrySet().stream(), Stream.of(Map.entry("", label)))
                .sorted(Map.Entry.comparingByKey())
                .forEach(name -> new TreeSet<>(known.names())
                        .stream()
                                .filter(other -> tooClose(name.getValue(), other, known.authority()))
                                .findFirst()
                                .ifPresent(other -> findings.add(
                                        "listing.lookalike.name",
                                        name.getKey().isEmpty()
                                                ? Location.at("AndroidManifest.xml", "application/@android:label")
                                                : Location.at(DECLARATION, "/name/" + name.getKey()),
                                        "The name can be taken for \"" + other + "\" of " + known.id() + ".",
                                        "\"" + name.getValue() + "\" beside \"" + other + "\" of " + known.id(),
                                        "Choose a name that nobody mistakes, or show that you act for them.")));
    }

    private static boolean tooClose(String name, String other, boolean authority) {
        return Lookalike.same(name, other)
                || Lookalike.slip(name, other)
                // An authority's name inside another claims to speak for it: "NAV Jobbhjelp".
                || authority && Stream.of(name.split("[\\s\\p{Punct}]+")).anyMatch(word -> Lookalike.same(word, other));
    }

    private void domains(KnownListing known) {
        for (String host : hosts()) {
            new TreeSet<>(known.domains())
                    .stream()
                            .filter(domain -> LookalikeDomain.of(host, domain))
                            .findFirst()
                            .ifPresent(domain -> findings.add(
                                    "listing.lookalike.domain",
                                    Location.at(DECLARATION, "/links"),
                                    "The address can be taken for one of " + known.id() + ".",
                                    host + " beside " + domain,
                                    "Use an address that nobody mistakes, or show that it is theirs."));
        }
    }

    private Set<String> hosts() {
        Links links = declaration.links();
        Set<String> hosts = new TreeSet<>();
        Stream.of(
                        links.website(),
                        links.support(),
                        links.privacyNotice(),
                        links.accessibilityStatement(),
                        links.sourceCode(),
                        links.securityContact(),
                        links.statusPage(),
                        declaration.webApp().map(WebApp::startUrl))
                .flatMap(Optional::stream)
                .map(URI::getHost)
                .filter(host -> host != null)
                .forEach(hosts::add);
        return hosts;
    }
}
