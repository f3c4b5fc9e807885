package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.vault.Follow;
import org.quillgraph.application.vault.Follow.Rounds;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.vault.Moment.Mark;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.vault.DatabaseVault;

class PostgresFollowTest extends FollowContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Override
    DatabaseSettings otherKind() {
        return TestDatabases.sqlite();
    }

    @Override
    boolean writesAtOnce() {
        return true;
    }

    @Test
    void whoComesWhileBothAreComparedIsFollowedToo() throws Exception {
        DatabaseSettings other = otherKind();
        Mark mark = copy(other, () -> {});
        AtomicReference<Program> newcomer = new AtomicReference<>();
        Rounds rounds =
                new Rounds() {
                    @Override
                    public void caughtUp(long changes, Instant until) {
                        new Projects(newcomer.get()).add("By a newcomer");
                        newcomer.get().close();
                    }

                    @Override
                    public void ending() {
                        if (newcomer.get() == null) {
                            newcomer.set(program(source()));
                        }
                    }
                };
        new Follow(new DatabaseVault(source()), new DatabaseVault(other)).run(mark, rounds);
        assertThat(rows(other)).isEqualTo(rows(source()));
        assertThat(rows(other).get("project"))
                .anySatisfy(row -> assertThat(row).contains("By a newcomer"));
    }

    @Override
    List<String> tampering() {
        return List.of(
                """
                CREATE TRIGGER tamper AFTER INSERT ON project
                BEGIN UPDATE project SET name = 'Another' WHERE id = NEW.id; END
                """);
    }
}
