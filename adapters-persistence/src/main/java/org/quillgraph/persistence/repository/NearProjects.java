package org.quillgraph.persistence.repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.access.Hanging;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;

/** Finds the projects that records of one type are part of, or anything they refer to. */
final class NearProjects {
    private static final int AT_ONCE = 500;

    private final List<List<ToOne>> chains;

    /** Where a chain of references begins, which may lead to a project. */
    record Lead(List<ToOne> chain, UUID id) {}

    NearProjects(EntityType type) {
        this.chains = Hanging.near(type);
    }

    /**
     * @param states of one record, as {@link org.quillgraph.domain.history.Snapshots} has them
     */
    Set<Lead> leads(UUID record, Collection<Map<String, Object>> states) {
        Set<Lead> leads = new HashSet<>();
        for (List<ToOne> chain : chains) {
            if (chain.isEmpty()) {
                leads.add(new Lead(chain, record));
                continue;
            }
            for (Map<String, Object> state : states) {
                if (state.get(chain.getFirst().name()) instanceof String id) {
                    leads.add(new Lead(chain, UUID.fromString(id)));
                }
            }
        }
        return leads;
    }

    /** The project at the end of each, where there is one. */
    Map<Lead, UUID> follow(StatelessSession session, Collection<Lead> leads) {
        Map<Lead, UUID> projects = new HashMap<>();
        leads.stream()
                .collect(groupingBy(Lead::chain, mapping(Lead::id, toSet())))
                .forEach(
                        (chain, ids) ->
                                ends(session, chain, ids)
                                        .forEach(
                                                (id, project) ->
                                                        projects.put(
                                                                new Lead(chain, id), project)));
        return projects;
    }

    /** {@code select t.id, t.ticket.project.id from ArticleEntity t where t.id in … and …} */
    private static Map<UUID, UUID> ends(
            StatelessSession session, List<ToOne> chain, Set<UUID> ids) {
        Map<UUID, UUID> ends = new HashMap<>();
        if (chain.size() <= 1) {
            ids.forEach(id -> ends.put(id, id));
            return ends;
        }
        String project = chain.stream().skip(1).map(ToOne::name).collect(joining(".", "t.", ".id"));
        String select =
                "select t.id, %s from %sEntity t where t.id in :ids and %s is not null"
                        .formatted(project, chain.getFirst().target(), project);
        for (List<UUID> some : ids.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            session.createSelectionQuery(select, Object[].class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(row -> ends.put((UUID) row[0], (UUID) row[1]));
        }
        return ends;
    }
}
