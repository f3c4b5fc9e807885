package org.quillgraph.persistence.repository;

import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repository;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/**
 * Makes a bean {@code Repository<T>} of every {@link RowMapper} whose record has no repository of
 * its own.
 */
public final class RepositoryRegistrar implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) registry;
        for (String name : beans.getBeanNamesForType(RowMapper.class, true, false)) {
            Class<?> mapper = beans.getType(name);
            if (mapper != null) {
                register(beans, name, JpaRepository.mappingOf(mapper).getGeneric(0));
            }
        }
    }

    private static void register(
            DefaultListableBeanFactory beans, String mapper, ResolvableType record) {
        ResolvableType repository = ResolvableType.forClassWithGenerics(Repository.class, record);
        if (beans.getBeanNamesForType(repository, true, false).length > 0) {
            return;
        }
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(repository);
        definition.setInstanceSupplier(() -> repository(beans, mapper));
        beans.registerBeanDefinition("repositoryOf" + record.toClass().getSimpleName(), definition);
    }

    /** Unchecked, since only the mapper's own class says what it maps. */
    @SuppressWarnings("unchecked")
    private static <R extends Record & Entity<R>, E extends Row> Repository<R> repository(
            BeanFactory beans, String mapper) {
        return new JpaRepository<>(
                (RowMapper<R, E>) beans.getBean(mapper), beans.getBean(Storage.class));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // everything is done while definitions are still being collected
    }
}
