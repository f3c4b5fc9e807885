package org.quillgraph.specimen;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.quillgraph.domain.specimen.Specimen.Grade;
import org.quillgraph.persistence.repository.Row;

/** A row that fits no record: it keeps an enum by its place, and lacks what a record has. */
@Entity
@Table(name = "specimen")
class MisfitEntity extends Row {
    Grade grade;
}
