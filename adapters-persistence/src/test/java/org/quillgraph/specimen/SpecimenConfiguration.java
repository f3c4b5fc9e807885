package org.quillgraph.specimen;

import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.specimen.WiderGraph;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Migrations;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** The persistence adapter as the program wires it, with the specimen as one type more. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(PersistenceConfiguration.class)
public class SpecimenConfiguration {

    @Bean
    Catalogue catalogue() {
        return WiderGraph.catalogue();
    }

    @Bean
    Migrations migrations(Databases databases) {
        return new Migrations(databases, "db/specimen.yaml");
    }

    @Bean
    static BeanPostProcessor rows() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
                    factory.setPackagesToScan(
                            PersistenceConfiguration.class.getPackageName(),
                            SpecimenConfiguration.class.getPackageName());
                }
                return bean;
            }
        };
    }
}
