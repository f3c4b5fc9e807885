package org.quillgraph.persistence.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresZonesTest extends ZonesContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Test
    @SuppressWarnings("InvalidZoneId") // known from the first line on
    void aZoneThatTheServerDoesNotKnowIsRefused() {
        ZoneRulesProvider.registerProvider(new Mars());
        assertThatThrownBy(() -> days(ZoneId.of("Mars/North")))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "zone: is Mars/North, which the database's server does not know yet;"
                                + " write an older zone of the same time.");
    }

    /** A zone newer than any server. */
    private static final class Mars extends ZoneRulesProvider {
        @Override
        protected Set<String> provideZoneIds() {
            return Set.of("Mars/North");
        }

        @Override
        protected ZoneRules provideRules(String zoneId, boolean forCaching) {
            return ZoneId.of("Europe/Berlin").getRules();
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
            return new TreeMap<>();
        }
    }
}
