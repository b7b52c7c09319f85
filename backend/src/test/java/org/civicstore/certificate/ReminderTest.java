package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.civicstore.fixtures.Decided;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class ReminderTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    ReminderTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Test
    void goes_once_to_the_vendor_whose_certificate_runs_out_and_not_after_that() {
        People.Vendor vendor = people.vendor("Vendor");
        String address = UUID.randomUUID() + "@vendor.example.org";
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update organisation set contact_email = ?, country = 'NO' where slug = ?",
                        address,
                        vendor.slug()));
        String number = cases.certified(vendor, Submissions.newSlug());

        assertThat(planned(number)).isEmpty();
        store.clock().advance(Duration.ofDays(365 - 60).plusHours(1));
        store.job("remind-vendors").run();
        store.job("remind-vendors").run();
        assertThat(planned(number)).containsExactly(60);

        RemindVendor mail = store.bean(RemindVendor.class);
        mail.run(new RemindVendor.Payload(number, ""));
        List<Letter> letters = store.mail().to(address);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().to()).containsExactly(address);
        assertThat(letters.getFirst().text()).contains("Sertifikat " + number).contains("gjelder til");

        new Decided(store).revoked(number, "It is over.");
        mail.run(new RemindVendor.Payload(number, ""));
        store.clock().advance(Duration.ofDays(30));
        store.job("remind-vendors").run();
        assertThat(store.mail().to(address)).hasSize(1);
        assertThat(planned(number)).containsExactly(60);
    }

    private List<Integer> planned(String number) {
        return store.bean(Transactor.class)
                .reading()
                .fetch(
                        "select r.days_before from certificate_reminder r join certificate c on c.id = r.certificate_id"
                                + " where c.number = ?",
                        number)
                .map(row -> row.get(0, Integer.class));
    }
}
