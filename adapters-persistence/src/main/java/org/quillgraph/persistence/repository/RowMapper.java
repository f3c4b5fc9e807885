package org.quillgraph.persistence.repository;

import java.util.UUID;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.TargetType;
import org.quillgraph.domain.model.Key;
import org.springframework.beans.BeanUtils;

/**
 * Turns a record into its row and back. A record needs an interface with this as its parent, which
 * names the mappers of what it refers to.
 *
 * @param <R> the record
 * @param <E> its row
 */
@MapperConfig(
        componentModel = MappingConstants.ComponentModel.SPRING,
        uses = Conversions.class,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RowMapper<R, E extends Row> {

    E toRow(R record);

    R toRecord(E row);

    default UUID id(Key<R> key) {
        return key.value();
    }

    default Key<R> key(UUID id) {
        return new Key<>(id);
    }

    default Key<R> key(E row) {
        return new Key<>(row.getId());
    }

    /** A row that stands for the one referred to; nothing but its id is known or written. */
    default E reference(Key<R> key, @TargetType Class<E> type) {
        E row = BeanUtils.instantiateClass(type);
        row.id = key.value();
        // a row without version would pass for one that is not stored yet
        row.version = 0;
        return row;
    }
}
