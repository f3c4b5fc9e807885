package org.quillgraph.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;

class BucketAttemptsTest {
    private static final int FOR_ACCOUNT = 10;
    private static final int FOR_ADDRESS = 50;

    private final BucketAttempts attempts = new BucketAttempts();

    @Test
    void anAccountIsGuessedAFewTimesFromWhereverItIs() {
        for (int i = 0; i < FOR_ACCOUNT; i++) {
            assertThat(attempts.begin("ada", "203.0.113." + i)).isEmpty();
        }
        assertThat(attempts.begin("ada", "203.0.113.99")).isPresent();
        assertThat(attempts.begin(" ADA", "203.0.113.99")).isPresent();
        assertThat(attempts.begin("ben", "203.0.113.99")).isEmpty();
    }

    @Test
    void allNamesOfSomebodyAreOneAccount() {
        Key<User> ada = Key.fresh();
        for (int i = 0; i < FOR_ACCOUNT; i++) {
            assertThat(attempts.begin(ada)).isEmpty();
        }
        assertThat(attempts.begin(ada)).isPresent();
        assertThat(attempts.begin(Key.<User>fresh())).isEmpty();
        assertThat(attempts.begin("ada", "203.0.113.7")).isEmpty();
    }

    @Test
    void anAddressGuessesAFewAccounts() {
        for (int i = 0; i < FOR_ADDRESS; i++) {
            assertThat(attempts.begin("user" + i, "203.0.113.7")).isEmpty();
        }
        assertThat(attempts.begin("another", "203.0.113.7")).isPresent();
        assertThat(attempts.begin("another", "203.0.113.8")).isEmpty();
    }

    @Test
    void aCustomerOfIpv6HasOneAddress() {
        for (int i = 0; i < FOR_ADDRESS; i++) {
            assertThat(attempts.begin("user" + i, "2001:db8:1:2:0:0:0:" + i)).isEmpty();
        }
        assertThat(attempts.begin("another", "2001:db8:1:2:ffff:0:0:1")).isPresent();
        assertThat(attempts.begin("another", "2001:db8:1:3:0:0:0:1")).isEmpty();
    }

    @Test
    void whoeverSignsInMayGoOn() {
        Key<User> ada = Key.fresh();
        for (int i = 0; i < FOR_ADDRESS + 1; i++) {
            assertThat(attempts.begin("ada", "203.0.113.7")).isEmpty();
            assertThat(attempts.begin(ada)).isEmpty();
            attempts.succeeded("ada", "203.0.113.7", ada);
        }
    }
}
