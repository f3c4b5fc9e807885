package org.quillgraph.domain.campaigns;

import java.math.BigDecimal;
import java.util.Optional;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Key;

/** How one generated content did, with whose it is; its identity is the content's. */
@Described("How one generated content did, with whose it is; its identity is the content's.")
@Allows({})
public record ContentPerformance(
        Key<ContentPerformance> id,
        @Described("The content.") Key<GeneratedContent> content,
        @Described("What its campaign is called.") String campaignName,
        @Described("What its campaign's owner is called here.") String ownerUsername,
        @Described("Its campaign's owner's first name.") Optional<String> ownerFirstName,
        @Described("Its campaign's owner's last name.") Optional<String> ownerLastName,
        @Described("What people think of it, from 1 to 5.") Optional<Integer> rating,
        @Described("How much its audience took part, from 0 to 1.")
                Optional<BigDecimal> engagement) {}
