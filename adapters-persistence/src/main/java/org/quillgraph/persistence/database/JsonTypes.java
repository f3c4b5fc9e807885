package org.quillgraph.persistence.database;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;

/** Makes the domain's JSON values known to Hibernate, as attributes and as parameters. */
public final class JsonTypes implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        types.contributeJavaType(new JsonJavaType());
    }
}
