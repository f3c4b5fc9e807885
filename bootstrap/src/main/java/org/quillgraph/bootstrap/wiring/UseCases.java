package org.quillgraph.bootstrap.wiring;

import org.quillgraph.application.Browse;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.application.demo.DemoContent;
import org.quillgraph.application.legacy.ImportIdeas;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The use cases on their ports; Spring finds what each constructor asks for by its type. */
@Configuration(proxyBeanMethods = false)
@Import({
    PersistenceConfiguration.class,
    AnswerOnce.class,
    ApplyChange.class,
    Browse.class,
    DemoContent.class,
    ImportIdeas.class
})
class UseCases {}
