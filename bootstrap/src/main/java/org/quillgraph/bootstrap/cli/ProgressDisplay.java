package org.quillgraph.bootstrap.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.quillgraph.application.Progress;

/** Shows how far a long piece of work has come, beside the command's own answer. */
interface ProgressDisplay extends Progress, AutoCloseable {

    @Override
    void close();

    static ProgressDisplay on(Console console, String task) {
        return console.isTerminal() ? new Bar(task) : new Lines(console, task);
    }

    /** A bar that grows in place. */
    final class Bar implements ProgressDisplay {
        private ProgressBar bar;

        Bar(String task) {
            bar = of(task);
        }

        /** The total is not known before the first report. */
        private static ProgressBar of(String task) {
            return new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void begin(String task) {
            bar.close();
            bar = of(task);
        }

        @Override
        public void reached(long done, long total) {
            bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line for each tenth, which reads well in a log. */
    final class Lines implements ProgressDisplay {
        private static final int STEPS = 10;

        private final Console console;
        private String task;
        private long step;

        Lines(Console console, String task) {
            this.console = console;
            this.task = task;
        }

        @Override
        public void begin(String next) {
            task = next;
            step = 0;
        }

        @Override
        public void reached(long done, long total) {
            long reached = total == 0 ? STEPS : done * STEPS / total;
            if (reached > step) {
                step = reached;
                console.warn(task + ": " + done + " of " + total);
            }
        }

        @Override
        public void close() {}
    }
}
