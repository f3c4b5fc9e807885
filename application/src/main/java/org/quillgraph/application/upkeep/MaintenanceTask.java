package org.quillgraph.application.upkeep;

import java.util.List;
import org.quillgraph.domain.upkeep.Finding;
import org.quillgraph.domain.upkeep.Job;

/** Maintains; damage is a failure. */
public record MaintenanceTask(Maintain maintain, boolean removingOrphans)
        implements Task<List<Finding>> {

    @Override
    public Job job() {
        return Job.MAINTENANCE;
    }

    @Override
    public List<Finding> run() {
        return maintain.maintain(removingOrphans);
    }

    @Override
    public Outcome outcome(List<Finding> findings) {
        List<String> broken =
                findings.stream()
                        .filter(Finding::broken)
                        .map(finding -> finding.subject() + ": " + finding.text())
                        .toList();
        return broken.isEmpty()
                ? new Outcome(false, "nothing is damaged")
                : new Outcome(true, String.join("; ", broken));
    }
}
