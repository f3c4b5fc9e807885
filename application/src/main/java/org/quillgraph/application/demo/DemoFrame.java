package org.quillgraph.application.demo;

import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Entity;

/** What all ideas of a seed share: people, projects, campaigns and competitors. */
record DemoFrame(
        DemoTeam team, DemoDesks desks, DemoCampaigns campaigns, DemoCompetitors competitors) {

    static DemoFrame of(long seed) {
        // ideas count up from 0
        Dice dice = new Dice(seed, -1);
        DemoTeam team = new DemoTeam(dice);
        return new DemoFrame(
                team,
                new DemoDesks(dice),
                new DemoCampaigns(team, dice),
                new DemoCompetitors(dice));
    }

    List<Entity<?>> records() {
        return Stream.of(
                        team.records(), desks.records(), campaigns.records(), competitors.records())
                .flatMap(records -> records)
                .toList();
    }
}
