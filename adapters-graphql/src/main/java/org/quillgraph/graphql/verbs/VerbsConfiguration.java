package org.quillgraph.graphql.verbs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The verbs of every context, on their use cases. */
@Configuration(proxyBeanMethods = false)
@Import({
    HistoryVerbs.class,
    IdentityVerbs.class,
    InspirationVerbs.class,
    WorkspaceVerbs.class,
    PublishingVerbs.class,
    CampaignsVerbs.class
})
public class VerbsConfiguration {}
