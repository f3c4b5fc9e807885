package org.quillgraph.application.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectMember;

/**
 * Who the members of a project are, and whether it is private, is for its owners to say, as long as
 * it has any; refused with {@link Problem.NotAllowed} to all others.
 */
final class Owning {
    private final Sight sight;

    Owning(Sight sight) {
        this.sight = sight;
    }

    /**
     * Asked before the change, after which the caller may be an owner by it.
     *
     * @param before the stored records by id, where they are to be replaced
     */
    void checkBefore(Collection<? extends Entity<?>> records, Map<UUID, ? extends Record> before) {
        Set<UUID> projects = new HashSet<>();
        for (Entity<?> record : records) {
            Record old = before.get(record.id().value());
            if (record instanceof ProjectMember member) {
                projects.add(member.project().value());
                if (old instanceof ProjectMember was) {
                    projects.add(was.project().value());
                }
            } else if (record instanceof Project project
                    && old instanceof Project was
                    && was.isPrivate() != project.isPrivate()) {
                projects.add(project.id().value());
            }
        }
        refuse(projects.isEmpty() ? List.of() : sight.ownedByOthers(Caller.current(), projects));
    }

    /** Nobody makes private what is not theirs then. */
    void checkAfter(Collection<? extends Entity<?>> records, Map<UUID, ? extends Record> before) {
        Set<UUID> closed = new HashSet<>();
        for (Entity<?> record : records) {
            if (record instanceof Project project
                    && project.isPrivate()
                    && !(before.get(project.id().value()) instanceof Project was
                            && was.isPrivate())) {
                closed.add(project.id().value());
            }
        }
        refuse(closed.isEmpty() ? List.of() : sight.notOwned(Caller.current(), closed));
    }

    private static void refuse(List<UUID> projects) {
        if (!projects.isEmpty()) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "Only an owner of a project says who its members are, and whether it is private; be one, or ask one."));
        }
    }

    /** Whether changing such a record may take the right to it, as an owner may do. */
    static boolean mayTakeTheRight(Class<?> kind) {
        return kind.equals(ProjectMember.class);
    }

    /** All but the caller's own memberships, which anybody may end. */
    static List<Entity<?>> ofOthers(Collection<? extends Entity<?>> records) {
        Optional<Key<User>> me = Caller.current().user();
        return records.stream()
                .<Entity<?>>map(record -> record)
                .filter(
                        record ->
                                !(record instanceof ProjectMember member
                                        && me.equals(Optional.of(member.user()))))
                .toList();
    }
}
