package org.quillgraph.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.StoreContract;
import org.quillgraph.persistence.repository.Conversions;
import org.quillgraph.persistence.repository.Transactions;

/** What is kept of an audit trail, on any database. */
abstract class AuditTrailContract extends StoreContract {

    @Test
    void oldFailuresGiveWayToNewOnes() {
        AuditTrail trail =
                new JpaAuditTrail(
                        store.get(Transactions.class), store.get(Conversions.class), 3, 1);
        for (int i = 0; i < 9; i++) {
            note(trail, AuditAction.SIGN_IN_FAILED);
            note(trail, AuditAction.SIGNED_IN);
        }
        assertThat(kept(AuditAction.SIGN_IN_FAILED)).isEqualTo(4L);
        assertThat(kept(AuditAction.SIGNED_IN)).isEqualTo(9L);
    }

    @Test
    void whatIsTakenBackLeavesNothing() {
        AuditTrail trail = store.get(AuditTrail.class);
        assertThatThrownBy(
                        () ->
                                store.get(UnitOfWork.class)
                                        .run(
                                                false,
                                                _ -> {
                                                    note(trail, AuditAction.ROLE_CHANGED);
                                                    throw new IllegalStateException();
                                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept(AuditAction.ROLE_CHANGED)).isEqualTo(0L);
    }

    private static void note(AuditTrail trail, AuditAction action) {
        trail.note(action, "User", Optional.empty());
    }

    private Object kept(AuditAction action) {
        EntityType type = store.get(Catalogue.class).type(AuditEvent.class);
        Filter alike = new Filter.Compare(type.attribute("action"), Filter.Operator.EQ, action);
        return store.get(QueryPort.class)
                .fetch(Query.counting(type, alike))
                .measures()
                .get(Measure.COUNT);
    }
}
