package org.quillgraph.application.change;

import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Slugs;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/** A slug that is given has the form of those that are made; those of older systems stay. */
public final class SlugsInForm implements Rule {
    private final Catalogue catalogue;

    public SlugsInForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(Steps steps) {
        for (EntityType type : catalogue.types()) {
            type.attributes().stream()
                    .filter(
                            it ->
                                    it.initial()
                                            .filter(by -> by.startsWith(Default.SLUG))
                                            .isPresent())
                    .forEach(slug -> check(steps, type, slug));
        }
    }

    private static void check(Steps steps, EntityType type, Attribute slug) {
        steps.of(type.record()).stream()
                .filter(step -> step.changes(record -> text(record, slug)))
                .filter(step -> !Slugs.isSlug(text(step.after(), slug)))
                .findFirst()
                .ifPresent(
                        step -> {
                            throw step.refused(
                                    slug.name(),
                                    "has to be lower-case letters and digits with single hyphens between, such as %s; leave it out to have one made."
                                            .formatted(Slugs.of(text(step.after(), slug))));
                        });
    }

    private static String text(Record record, Attribute slug) {
        return String.valueOf(Records.read(record, slug.name()));
    }
}
