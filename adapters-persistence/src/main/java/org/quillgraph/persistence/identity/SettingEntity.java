package org.quillgraph.persistence.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a setting. */
@Entity
@Table(name = "setting")
public class SettingEntity extends Row {
    public String key;

    public Json value;

    public @Nullable String description;
}
