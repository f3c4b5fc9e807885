package org.quillgraph.application.demo;

import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Entity;

/** What all ideas of a seed share: people, projects, campaigns and competitors. */
record DemoFrame(
        DemoTeam team,
        DemoDesks desks,
        DemoCampaigns campaigns,
        DemoCompetitors competitors,
        DemoMembers members) {

    static DemoFrame of(long seed) {
        // ideas count up from 0
        Dice dice = new Dice(seed, -1);
        DemoTeam team = new DemoTeam(dice);
        DemoDesks desks = new DemoDesks(dice);
        return new DemoFrame(
                team,
                desks,
                new DemoCampaigns(team, dice),
                new DemoCompetitors(dice),
                new DemoMembers(team, desks, dice));
    }

    List<Entity<?>> records() {
        return Stream.of(
                        team.records(),
                        desks.records(),
                        campaigns.records(),
                        competitors.records(),
                        members.records())
                .flatMap(records -> records)
                .toList();
    }
}
