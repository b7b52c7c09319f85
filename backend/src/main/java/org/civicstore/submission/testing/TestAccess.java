package org.civicstore.submission.testing;

import java.util.List;

/**
 * How somebody gets into the app to try it. Never printed: its text form says only that it is there.
 *
 * @param address where the app can be tried; empty when it is installed
 * @param notes what else a tester must know; may be empty
 */
public record TestAccess(String address, List<Persona> personas, String notes) {

    public TestAccess {
        personas = List.copyOf(personas);
    }

    /**
     * Somebody whom a tester can be.
     *
     * @param role who that is, such as a job seeker with two children
     */
    public record Persona(String role, String userName, String password) {
        @Override
        public String toString() {
            return "Persona[…]";
        }
    }

    @Override
    public String toString() {
        return "TestAccess[…]";
    }
}
