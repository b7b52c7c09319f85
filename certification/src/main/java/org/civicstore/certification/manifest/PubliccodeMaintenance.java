package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who keeps the software going; the first contact becomes the app's support contact. */
final class PubliccodeMaintenance {

    private static final int MANY = 100;
    private static final Set<String> TYPES = Set.of("internal", "contract", "community", "none");

    private PubliccodeMaintenance() {}

    record Contact(Optional<String> email, Optional<String> phone) {
        private static final Contact NOBODY = new Contact(Optional.empty(), Optional.empty());
    }

    static Contact read(FieldReader file) {
        Optional<FieldReader> maintenance = file.child("maintenance");
        if (maintenance.isEmpty()) {
            if (!file.has("maintenance")) {
                file.missing("maintenance", "Say who maintains the software.");
            }
            return Contact.NOBODY;
        }
        FieldReader fields = maintenance.get();
        String type = new PubliccodeFields(fields).oneOf("type", TYPES).orElse("");
        List<Contact> contacts = fields.children("contacts", MANY).stream()
                .map(PubliccodeMaintenance::contact)
                .toList();
        contractors(fields, type);
        if (contacts.isEmpty() && (type.equals("internal") || type.equals("community"))) {
            fields.missing("contacts", "Name at least one contact, since the type is " + type + ".");
        }
        return contacts.stream()
                .filter(contact -> contact.email().isPresent())
                .findFirst()
                .orElse(Contact.NOBODY);
    }

    private static Contact contact(FieldReader fields) {
        new PubliccodeFields(fields).requiredText("name", ManifestLimits.FEATURE, "Name the person or team.");
        return new Contact(
                fields.word("email", Form.EMAIL),
                fields.label("phone", ManifestLimits.WORD).flatMap(Form.PHONE::canonical));
    }

    private static void contractors(FieldReader fields, String type) {
        List<FieldReader> contractors = fields.children("contractors", MANY);
        if (type.equals("contract") && contractors.isEmpty()) {
            fields.missing("contractors", "Name the contractor, since the type is contract.");
        }
        if (!type.isEmpty() && !type.equals("contract") && !contractors.isEmpty()) {
            fields.problem(
                    "contractors",
                    "field.contradiction",
                    "Contractors are named although the maintenance type is " + type + ".",
                    "Change the type to contract, or remove the contractors.");
        }
        for (FieldReader contractor : contractors) {
            PubliccodeFields values = new PubliccodeFields(contractor);
            values.requiredText("name", ManifestLimits.FEATURE, "Name the contractor.");
            if (!contractor.has("until")) {
                contractor.missing("until", "Say when the contract ends, such as 2026-11-21.");
            }
            values.optionalDate("until");
            values.optionalUrl("website");
            contractor.word("email", Form.EMAIL);
        }
    }
}
