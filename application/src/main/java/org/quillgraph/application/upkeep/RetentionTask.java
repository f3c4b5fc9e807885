package org.quillgraph.application.upkeep;

import java.util.List;
import java.util.Locale;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.Retention;

/** Retains what a server's settings say. */
public record RetentionTask(Retain retain, Retention retention) implements Task<List<Retired>> {

    @Override
    public Job job() {
        return Job.RETENTION;
    }

    @Override
    public List<Retired> run() {
        return retain.retain(retention, false);
    }

    @Override
    public Outcome outcome(List<Retired> retired) {
        return new Outcome(
                false, String.join(", ", retired.stream().map(RetentionTask::line).toList()));
    }

    private static String line(Retired retired) {
        String kind = retired.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return retired.records() + " of " + kind;
    }
}
