package org.quillgraph.persistence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quillgraph.domain.publishing.Pipelines.cost;
import static org.quillgraph.domain.publishing.Pipelines.pipeline;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.persistence.StoreContract;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A pipeline's total is the sum of its costs, always, on any database. */
abstract class TotalCostContract extends StoreContract {
    private static final int WRITERS = 4;

    private Repository<Pipeline> pipelines;
    private Repository<CostEntry> costs;
    private Key<Pipeline> pipeline;

    @BeforeAll
    void open() {
        pipelines = store.repository(Pipeline.class);
        costs = store.repository(CostEntry.class);
    }

    @BeforeEach
    void addPipeline() {
        Pipeline made = pipeline();
        pipelines.add(made);
        pipeline = made.id();
    }

    @Test
    void costsAddUpExactly() {
        costs.addAll(List.of(cost(pipeline, "0.1"), cost(pipeline, "0.2")));
        costs.add(cost(pipeline, "0.000001"));
        assertTotal(pipeline, "0.300001");
    }

    @Test
    void costsThatComeWithTheirPipelineCount() {
        Pipeline other = pipeline();
        store.get(Repositories.class)
                .addAll(
                        List.of(
                                other,
                                cost(other.id(), "1.5"),
                                cost(other.id(), "2"),
                                cost(pipeline, "7")));
        assertTotal(other.id(), "3.5");
        assertTotal(pipeline, "7");
    }

    @Test
    void aNewPipelineHasNoTotalOfItsOwn() {
        Pipeline other = Records.with(pipeline(), "totalCost", BigDecimal.TEN);
        pipelines.add(other);
        assertTotal(other.id(), "0");
    }

    @Test
    void aTotalThatIsTooLargeIsRefused() {
        List<CostEntry> many =
                Stream.generate(() -> cost(pipeline, "9999.999999")).limit(10_001).toList();
        assertThatThrownBy(() -> costs.addAll(many))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("totalCost: ");
        assertTotal(pipeline, "0");
    }

    @Test
    void anUpdateOfThePipelineLeavesItAlone() {
        Pipeline before = pipelines.find(pipeline).orElseThrow();
        costs.add(cost(pipeline, "1.5"));
        pipelines.update(Records.with(before, "retryCount", 1));
        assertTotal(pipeline, "1.5");
    }

    @Test
    void aCostIsNoNewVersionOfThePipeline() {
        costs.add(cost(pipeline, "1.5"));
        assertThat(pipelines.find(pipeline).orElseThrow().version()).isZero();
    }

    @Test
    void costsThatAreDeletedCountNoMore() {
        CostEntry first = cost(pipeline, "1.5");
        CostEntry second = cost(pipeline, "2");
        costs.addAll(List.of(first, second));
        costs.delete(first.id());
        assertTotal(pipeline, "2");
        costs.delete(second.id());
        assertTotal(pipeline, "0");
    }

    @Test
    void aCostThatMovesIsTakenAlong() {
        Pipeline other = pipeline();
        pipelines.add(other);
        CostEntry moving = cost(pipeline, "1.5");
        costs.add(moving);
        costs.update(Records.with(moving, "pipeline", other.id()));
        assertTotal(pipeline, "0");
        assertTotal(other.id(), "1.5");
    }

    /** Round by round, since what one of them overlooked the next would find. */
    @RepeatedTest(5)
    void costsThatManyRecordAtOnceAllCount() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            Callable<Key<Pipeline>> writing = this::recordCost;
            for (Future<Key<Pipeline>> writer :
                    threads.invokeAll(Collections.nCopies(WRITERS, writing))) {
                assertTotal(writer.get(), "3");
            }
        }
        assertTotal(pipeline, new BigDecimal("0.01").multiply(BigDecimal.valueOf(WRITERS)));
    }

    /** In a transaction that lasts a while after that, so that others wait for it. */
    private Key<Pipeline> recordCost() {
        Pipeline own = pipeline();
        pipelines.add(own);
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ -> {
                            costs.add(cost(pipeline, "0.01"));
                            Collections.nCopies(3, "1")
                                    .forEach(it -> costs.add(cost(own.id(), it)));
                        });
        return own.id();
    }

    private void assertTotal(Key<Pipeline> of, String total) {
        assertTotal(of, new BigDecimal(total));
    }

    private void assertTotal(Key<Pipeline> of, BigDecimal total) {
        assertThat(pipelines.find(of).orElseThrow().totalCost()).isEqualByComparingTo(total);
    }
}
