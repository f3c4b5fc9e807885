package org.quillgraph.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Slugs;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.workspace.Project;

/** Projects made and deleted on one server, as mutations do it. */
record Projects(Program program) {

    UUID add(String name) {
        return add(name, () -> {});
    }

    /** {@code last} runs in the transaction, when all else in it is done. */
    UUID add(String name, Runnable last) {
        Draft draft =
                new Draft(
                        type(),
                        "input",
                        Map.of("name", name, "slug", Slugs.of(name)),
                        Map.of(),
                        Map.of());
        return apply(new Change.Create(type(), List.of(draft)), last).getFirst();
    }

    void delete(UUID project) {
        apply(new Change.Delete(type(), project, OptionalInt.empty(), false), () -> {});
    }

    private EntityType type() {
        return program.part(Catalogue.class).type(Project.class);
    }

    private List<UUID> apply(Change change, Runnable last) {
        return program.part(UnitOfWork.class)
                .run(
                        false,
                        _ -> {
                            List<UUID> changed =
                                    program.part(ApplyChange.class)
                                            .apply(change, ids -> ids)
                                            .answer();
                            last.run();
                            return changed;
                        });
    }
}
