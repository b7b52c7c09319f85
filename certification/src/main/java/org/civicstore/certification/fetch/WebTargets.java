package org.civicstore.certification.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.WebApp;

/**
 * What a snapshot of one submission has to hold: the pages that the declaration names, what the web standards put beside
 * them, and the servers that the app says it talks to.
 *
 * @param endpoints host names, at most {@value #MAX_ENDPOINTS}
 */
public record WebTargets(List<Page> pages, List<String> endpoints) {

    static final int MAX_ENDPOINTS = 50;

    /** One address and why it is wanted. */
    public record Page(WebPurpose purpose, URI address) {}

    public WebTargets {
        pages = List.copyOf(pages);
        endpoints = endpoints.stream().distinct().limit(MAX_ENDPOINTS).toList();
    }

    /** @param listed the hosts of the vendor's endpoint list, if one was handed in */
    public static WebTargets of(Manifest declaration, List<String> listed) {
        Links links = declaration.links();
        Optional<URI> start = declaration.webApp().map(WebApp::startUrl);
        Optional<URI> landing = links.website().or(() -> start);
        List<Page> pages = new ArrayList<>();
        add(pages, WebPurpose.LANDING, landing);
        add(pages, WebPurpose.START, start);
        add(pages, WebPurpose.ROBOTS, landing.flatMap(page -> beside(page, "/robots.txt")));
        add(pages, WebPurpose.PRIVACY_NOTICE, links.privacyNotice());
        add(pages, WebPurpose.ACCESSIBILITY_STATEMENT, links.accessibilityStatement());
        add(pages, WebPurpose.SECURITY_CONTACT, links.securityContact());
        add(
                pages,
                WebPurpose.SECURITY_TXT,
                links.securityContact().or(() -> landing).flatMap(page -> beside(page, "/.well-known/security.txt")));
        add(pages, WebPurpose.STATUS_PAGE, links.statusPage());
        add(pages, WebPurpose.WEB_MANIFEST, declaration.webApp().flatMap(WebApp::manifestUrl));
        Set<String> endpoints = new LinkedHashSet<>(listed);
        start.map(URI::getHost).ifPresent(endpoints::add);
        return new WebTargets(pages, List.copyOf(endpoints));
    }

    private static void add(List<Page> pages, WebPurpose purpose, Optional<URI> address) {
        address.ifPresent(found -> pages.add(new Page(purpose, found)));
    }

    private static Optional<URI> beside(URI page, String path) {
        return page.getHost() == null ? Optional.empty() : Optional.of(page.resolve(path));
    }
}
