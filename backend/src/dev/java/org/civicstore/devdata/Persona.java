package org.civicstore.devdata;

import java.util.Set;
import org.civicstore.shared.access.Role;

/** The people of the sample data. */
enum Persona {
    CITIZEN("citizen@example.org", "Kari Nordmann", "finds and installs apps", Set.of()),
    OWNER("owner@example.org", "Ola Eier", "owns the vendor Fjordlys AS", Set.of()),
    MAINTAINER("maintainer@example.org", "Mia Vedlikehold", "maintains the apps of Fjordlys AS", Set.of()),
    PARTNER("partner@example.org", "Amira Haddad", "owns the voluntary organisation Nabohjelpen", Set.of()),
    CERTIFIER("certifier@example.org", "Cecilie Sertifisør", "assesses apps", Set.of(Role.CERTIFIER)),
    SECOND("second@example.org", "Sigurd Andre", "confirms what another certifier proposes", Set.of(Role.CERTIFIER)),
    THIRD("third@example.org", "Tove Klageland", "decides on appeals", Set.of(Role.CERTIFIER)),
    FOURTH(
            "fourth@example.org",
            "Frode Uhildet",
            "confirms what is decided anew after an appeal",
            Set.of(Role.CERTIFIER)),
    OPERATOR(
            "operator@example.org", "Odd Drift", "verifies organisations, quarantines releases", Set.of(Role.OPERATOR));

    /** Printed for everybody who starts the sample data; of no use anywhere else. */
    static final String PASSWORD = "try-the-civic-store";

    private final String email;
    private final String person;
    private final String does;
    private final Set<Role> roles;

    Persona(String email, String person, String does, Set<Role> roles) {
        this.email = email;
        this.person = person;
        this.does = does;
        this.roles = roles;
    }

    String email() {
        return email;
    }

    String person() {
        return person;
    }

    String does() {
        return does;
    }

    Set<Role> roles() {
        return roles;
    }
}
