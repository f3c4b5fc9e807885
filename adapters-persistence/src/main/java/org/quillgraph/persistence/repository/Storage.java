package org.quillgraph.persistence.repository;

import java.util.List;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.persistence.search.SearchIndex;
import org.springframework.stereotype.Component;

/** What every repository works with. */
@Component
public record Storage(
        Catalogue catalogue, Transactions transactions, SearchIndex search, List<Watch> watches) {}
