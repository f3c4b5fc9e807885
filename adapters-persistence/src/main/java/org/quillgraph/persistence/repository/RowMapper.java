package org.quillgraph.persistence.repository;

import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/**
 * Turns a record into its row and back. A record needs an interface with this as its parent, and
 * nothing in it: {@link Conversions} has what all of them need.
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
}
