package org.quillgraph.application.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectMember;
import org.quillgraph.domain.workspace.ProjectRole;

/** An owner for each project, and mostly somebody who works with them. */
final class DemoMembers {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final List<ProjectMember> members = new ArrayList<>();

    DemoMembers(DemoTeam team, DemoDesks desks, Dice dice) {
        for (Topic topic : Topic.ALL) {
            Project project = desks.of(topic).project();
            User owner = team.editor(dice);
            User other = team.editor(dice);
            add(project, owner, ProjectRole.OWNER, dice);
            if (!other.equals(owner)) {
                add(project, other, ProjectRole.EDITOR, dice);
            }
        }
    }

    private void add(Project project, User user, ProjectRole role, Dice dice) {
        Instant at = project.createdAt().plus(dice.upTo(A_WEEK));
        members.add(
                new ProjectMember(
                        new Key<>(dice.key(at)), project.id(), user.id(), role, at, at, 0));
    }

    Stream<Entity<?>> records() {
        return members.stream().map(member -> member);
    }
}
