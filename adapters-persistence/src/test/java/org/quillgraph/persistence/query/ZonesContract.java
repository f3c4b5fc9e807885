package org.quillgraph.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.domain.query.Grouping.Every;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.StoreContract;

/** Days start when Java says, in time zones of every kind. */
abstract class ZonesContract extends StoreContract {
    /** With all names that tell no place, which databases may take for something else. */
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> zone.matches("[^/]*|(Etc|SystemV|Europe)/.*"))
                    .toList();

    private static final List<Instant> TIMES =
            Stream.of("1999-07-15T12:34:56Z", "2026-01-15T12:34:56Z", "2026-07-15T12:34:56Z")
                    .map(Instant::parse)
                    .toList();

    private EntityType classification;

    @BeforeEach
    void storeTimes() {
        IdeaInspiration idea = Ideas.idea();
        store.addAll(List.of(idea));
        store.addAll(TIMES.stream().map(time -> Ideas.classification(idea.id(), time)).toList());
        classification = store.get(Catalogue.class).type(Classification.class);
    }

    @Test
    void daysStartAlikeWhateverTheZoneIsCalled() {
        SoftAssertions all = new SoftAssertions();
        for (String zone : ZONES) {
            all.assertThat(days(ZoneId.of(zone))).as(zone).isEqualTo(expected(ZoneId.of(zone)));
        }
        all.assertAll();
    }

    @Test
    void offsetsCountFromGreenwichEastwards() {
        for (String zone : List.of("+02:00", "UTC+2", "Etc/GMT-2")) {
            assertThat(days(ZoneId.of(zone)))
                    .as(zone)
                    .contains(Instant.parse("2026-07-14T22:00:00Z"));
        }
    }

    private static Set<Instant> expected(ZoneId zone) {
        Set<Instant> starts = new TreeSet<>();
        TIMES.forEach(
                time -> starts.add(time.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant()));
        return starts;
    }

    final Set<Instant> days(ZoneId zone) {
        GroupBy day =
                new GroupBy(
                        List.of(),
                        classification.attribute("classifiedAt"),
                        Optional.of(new Bucket(Every.DAY, zone)));
        Grouping grouping =
                new Grouping(
                        List.of(day),
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(10),
                        false,
                        true,
                        false,
                        Set.of(),
                        List.of());
        Query query =
                new Query(
                        classification,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(0),
                        Optional.empty(),
                        Set.of(),
                        List.of(grouping));
        Set<Instant> starts = new TreeSet<>();
        store.get(QueryPort.class)
                .fetch(query)
                .groupings()
                .getFirst()
                .groups()
                .forEach(group -> starts.add((Instant) group.key().getFirst()));
        return starts;
    }
}
