package org.quillgraph.domain.specimen;

import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.Catalogue;

/** The graph with {@link Specimen} as one type more. */
public final class WiderGraph {

    private WiderGraph() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    public static Catalogue catalogue() {
        List<Class<? extends Record>> records = new ArrayList<>();
        ContentGraph.catalogue().types().forEach(type -> records.add(type.record()));
        records.add(Specimen.class);
        return Catalogue.of(records.toArray(new Class[0]));
    }
}
