package org.civicstore.certification.checks.content;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.civicstore.certification.artifact.IconHash;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.WebApp;

/**
 * Names, icons and domains that people could take for those of a known listing or authority. Names are compared in all
 * languages with names in all languages. What is found is a hint for a person.
 */
final class Impersonation {

    private static final String DECLARATION = "declaration";

    private final Optional<IconHash> icon;
    private final Findings findings;
    private final List<Name> names;
    private final Set<String> hosts;

    /** A name that people will see, where it stands, and its words. */
    private record Name(Location where, Lookalike.Shape whole, List<Lookalike.Shape> words) {

        static Name of(Location where, String text) {
            return new Name(
                    where,
                    Lookalike.Shape.of(text),
                    Stream.of(text.split("[\\s\\p{Punct}]+"))
                            .map(Lookalike.Shape::of)
                            .toList());
        }
    }

    /** @param label the name that the device shows; empty when that is not known */
    Impersonation(Manifest declaration, Optional<DeviceLabel> label, Optional<IconHash> icon, Findings findings) {
        this.icon = icon;
        this.findings = findings;
        this.names = Stream.concat(
                        label.map(shown -> Name.of(shown.where(), shown.text())).stream(),
                        declaration.name().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(name ->
                                        Name.of(Location.at(DECLARATION, "/name/" + name.getKey()), name.getValue())))
                .toList();
        this.hosts = hosts(declaration);
    }

    /** Addresses come last: many apps can share one, and must not push out the app whose name is taken. */
    void compareWith(KnownListings known) {
        known.listings().forEach(this::names);
        known.listings().forEach(this::icon);
        known.listings().forEach(this::domains);
    }

    private void icon(KnownListing known) {
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
        List<Lookalike.Shape> theirs =
                new TreeSet<>(known.names()).stream().map(Lookalike.Shape::of).toList();
        for (Name name : names) {
            theirs.stream()
                    .filter(other -> tooClose(name, other, known.authority()))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            "listing.lookalike.name",
                            name.where(),
                            "The name can be taken for \"" + other.name() + "\" of " + known.id() + ".",
                            "\"" + name.whole().name() + "\" beside \"" + other.name() + "\" of " + known.id(),
                            "Choose a name that nobody mistakes, or show that you act for them."));
        }
    }

    private static boolean tooClose(Name name, Lookalike.Shape other, boolean authority) {
        return name.whole().same(other)
                || name.whole().slip(other)
                // An authority's name inside another claims to speak for it: "NAV Jobbhjelp".
                || authority && name.words().stream().anyMatch(word -> word.same(other));
    }

    private void domains(KnownListing known) {
        for (String host : hosts) {
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

    private static Set<String> hosts(Manifest declaration) {
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
