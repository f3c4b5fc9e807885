package org.quillgraph.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.imports.SeenKeys;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.JsonText;
import org.quillgraph.persistence.database.Migrations;
import org.quillgraph.persistence.database.SqliteDialect;
import org.quillgraph.persistence.files.FolderFileStore;
import org.quillgraph.persistence.imports.SeenKeysFile;
import org.quillgraph.persistence.repository.RepositoryRegistrar;
import org.quillgraph.persistence.upkeep.InspectedStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Wires the ports to the database that a {@link DatabaseSettings} bean names, its schema brought up
 * to date.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PersistenceConfiguration {

    @Bean
    Catalogue catalogue() {
        return ContentGraph.catalogue();
    }

    @Bean
    FileStore files(DatabaseSettings settings) {
        return new FolderFileStore(settings.dataFolder());
    }

    @Bean
    SeenKeys.Factory seenKeys() {
        return SeenKeysFile::new;
    }

    @Bean
    Databases databases(DatabaseSettings settings) {
        return Databases.open(settings);
    }

    @Bean
    DatabaseStatus status(Databases databases, Catalogue catalogue) {
        return InspectedStatus.of(databases, catalogue);
    }

    @Bean
    Migrations migrations(Databases databases) {
        return new Migrations(databases);
    }

    @Bean
    DataSource dataSource(Databases databases) {
        return databases.routing();
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            Databases databases, DataSource dataSource, Migrations migrations) {
        migrations.update();
        LocalContainerEntityManagerFactoryBean factory =
                new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPackagesToScan(PersistenceConfiguration.class.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaProperties(hibernate(databases));
        return factory;
    }

    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    @Bean
    static RepositoryRegistrar repositories() {
        return new RepositoryRegistrar();
    }

    private static Properties hibernate(Databases databases) {
        Properties hibernate = new Properties();
        hibernate.put(
                MappingSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName());
        hibernate.put(MappingSettings.JSON_FORMAT_MAPPER, new JsonText());
        hibernate.put(JdbcSettings.JDBC_TIME_ZONE, "UTC");
        // a java.sql.Date is a moment of the JVM's zone, in a calendar that lacks ten days of 1582
        hibernate.put(MappingSettings.JAVA_TIME_USE_DIRECT_JDBC, true);
        // what breaks a rule is answered to the caller, and no news to the log
        hibernate.put(JdbcSettings.LOG_JDBC_ERRORS, false);
        if (databases.isSqlite()) {
            hibernate.put(JdbcSettings.DIALECT, SqliteDialect.class.getName());
            hibernate.put(MappingSettings.PREFERRED_UUID_JDBC_TYPE, "VARCHAR");
        }
        return hibernate;
    }
}
