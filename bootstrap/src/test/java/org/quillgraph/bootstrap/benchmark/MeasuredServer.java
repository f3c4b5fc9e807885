package org.quillgraph.bootstrap.benchmark;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;

/** The server as it is started for everyone, and a count of its statements. */
final class MeasuredServer {

    private MeasuredServer() {}

    public static void main(String[] arguments) throws IOException {
        try (Program program = Program.serving(Settings.from(System.getenv()))) {
            Statistics statistics =
                    program.part(EntityManagerFactory.class)
                            .unwrap(SessionFactory.class)
                            .getStatistics();
            Control.serve(program.port(), new OfHibernate(statistics));
        } catch (RuntimeException e) {
            // Boot would keep to itself what it thinks it has logged
            e.printStackTrace();
            System.exit(1);
        }
    }

    private record OfHibernate(Statistics statistics) implements Control.Statements {

        @Override
        public void watch() {
            statistics.clear();
            statistics.setStatisticsEnabled(true);
        }

        @Override
        public long count() {
            statistics.setStatisticsEnabled(false);
            return statistics.getPrepareStatementCount();
        }
    }
}
