package org.civicstore.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;

/**
 * Something that people are told of.
 *
 * @param key tells it from every other happening of its topic: who tells it twice tells it once
 * @param organisation the vendor that it is about
 * @param person whom it concerns, when that is one person; of what waits for staff, who brought it about and is not told
 * @param said what the texts name; {@code date} is a day in ISO form, everything else goes in as it is
 * @param href address within the store where more is to be seen
 */
record Happening(
        Topic topic,
        String key,
        Optional<OrganisationId> organisation,
        Optional<AccountId> person,
        Map<String, String> said,
        String href,
        Instant at) {

    Happening {
        said = Map.copyOf(said);
    }

    static Happening toVendor(
            Topic topic, String key, OrganisationId vendor, Map<String, String> said, String href, Instant at) {
        return new Happening(topic, key, Optional.of(vendor), Optional.empty(), said, href, at);
    }

    /** To all who hold a role, but for members of the vendor that it is about. */
    static Happening toStaff(
            Topic topic, String key, OrganisationId about, Map<String, String> said, String href, Instant at) {
        return new Happening(topic, key, Optional.of(about), Optional.empty(), said, href, at);
    }

    /** As {@link #toStaff}, but for who brought it about. */
    static Happening toOthers(
            Topic topic,
            String key,
            OrganisationId about,
            AccountId by,
            Map<String, String> said,
            String href,
            Instant at) {
        return new Happening(topic, key, Optional.of(about), Optional.of(by), said, href, at);
    }

    static Happening toPerson(
            Topic topic, String key, AccountId person, Map<String, String> said, String href, Instant at) {
        return new Happening(topic, key, Optional.empty(), Optional.of(person), said, href, at);
    }
}
