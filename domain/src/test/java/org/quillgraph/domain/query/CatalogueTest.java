package org.quillgraph.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Derived;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Internal;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.model.Unique;
import org.quillgraph.domain.query.EntityType.UniqueKey;

class CatalogueTest {
    enum Binding {
        SOFT,
        HARD
    }

    /** Made up, with every kind of component. */
    @Described("A printed volume.")
    @Unique(
            name = "Shelf",
            of = {"shelf", "place"})
    @Unique(name = "Title", of = "title")
    @Searchable({"title", "blurb"})
    record Volume(
            Key<Volume> id,
            String title,
            @Described("What the cover says.") Optional<String> blurb,
            int pages,
            Optional<Integer> place,
            Optional<Long> copies,
            BigDecimal price,
            boolean lent,
            Optional<Instant> lentAt,
            LocalDate printedOn,
            Binding binding,
            List<String> tags,
            Json facts,
            @Inverse("volumes") Key<Shelf> shelf,
            @Inverse("sequels") Optional<Key<Volume>> sequelOf,
            @Derived Optional<Key<Volume>> newestSequel,
            @Internal String secret) {}

    record Shelf(Key<Shelf> id) {}

    record Stranger(Key<Stranger> id) {}

    @Unique(name = "Colour", of = "colour")
    @Searchable({"title", "pages"})
    record Broken(
            Object thing,
            List<Integer> numbers,
            Optional<List<Object>> many,
            Key<Stranger> stranger,
            @Inverse("names") String title,
            int pages,
            @Inverse("title") Optional<Key<Broken>> parent) {}

    private final EntityType volume = Catalogue.of(Volume.class, Shelf.class).type(Volume.class);

    @Test
    void anUnknownTypeIsAnsweredWithTheOneThatIsMeant() {
        assertThatThrownBy(() -> ContentGraph.catalogue().named("Articel"))
                .hasMessageStartingWith("There is no type Articel, but articles; there are ");
        assertThatThrownBy(() -> ContentGraph.catalogue().named("boats"))
                .hasMessageStartingWith("There is no type boats; there are ");
    }

    @Test
    void attributesAreWhatTheirComponentsSay() {
        assertThat(volume.attributes())
                .extracting(Attribute::name, Attribute::kind, Attribute::required)
                .containsExactly(
                        tuple("id", Kind.ID, true),
                        tuple("title", Kind.STRING, true),
                        tuple("blurb", Kind.STRING, false),
                        tuple("pages", Kind.INT, true),
                        tuple("place", Kind.INT, false),
                        tuple("copies", Kind.LONG, false),
                        tuple("price", Kind.DECIMAL, true),
                        tuple("lent", Kind.BOOLEAN, true),
                        tuple("lentAt", Kind.DATE_TIME, false),
                        tuple("printedOn", Kind.DATE, true),
                        tuple("binding", Kind.ENUM, true),
                        tuple("tags", Kind.STRING_LIST, true),
                        tuple("facts", Kind.JSON, true));
        assertThat(volume.attribute("binding").type()).isEqualTo(Binding.class);
        assertThat(volume.attribute("blurb").description()).isEqualTo("What the cover says.");
    }

    @Test
    void whatIsInternalDoesNotExist() {
        assertThat(volume.findAttribute("secret")).isNull();
    }

    @Test
    void referencesLeadToTheirTypeAndItsOwnRows() {
        assertThat(volume.toOnes())
                .extracting(
                        Relation::name,
                        one -> one.target().name(),
                        one -> one.required(),
                        one -> one.derived())
                .containsExactly(
                        tuple("shelf", "Shelf", true, false),
                        tuple("sequelOf", "Volume", false, false),
                        tuple("newestSequel", "Volume", false, true));
    }

    @Test
    void inversesGiveCollections() {
        Relation.ToMany sequels = Objects.requireNonNull(volume.toMany("sequels"));
        EntityType shelf = Objects.requireNonNull(volume.toOne("shelf")).target();

        assertThat(sequels.inverse()).isEqualTo(volume.toOne("sequelOf"));
        assertThat(shelf.toManys()).extracting(Relation::name).containsExactly("volumes");
    }

    @Test
    void everyStoredTypeGainsWhatMayBelongToAny() {
        EntityType idea = ContentGraph.catalogue().type(IdeaInspiration.class);
        Relation.ToMany history = Objects.requireNonNull(idea.toMany("history"));

        assertThat(history.target().name()).isEqualTo("Revision");
        assertThat(history.mappedBy()).isEqualTo("entityId");
        assertThat(history.discriminator().map(Relation.Discriminator::value))
                .contains("IdeaInspiration");
        assertThat(history.target().toManys()).isEmpty();
    }

    @Test
    void uniqueKeysKeepTheirNames() {
        assertThat(volume.uniqueKeys())
                .containsExactly(
                        new UniqueKey("Shelf", List.of("shelf", "place"), false),
                        new UniqueKey("Title", List.of("title"), false));
    }

    @Test
    void searchLooksInTheWeightiestFirst() {
        assertThat(volume.searchable()).containsExactly("title", "blurb");
    }

    @Test
    void allFaultsAreListed() {
        assertThatThrownBy(() -> Catalogue.of(Broken.class))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(
                        e ->
                                assertThat(Set.of(e.getMessage().split("\n", -1)))
                                        .containsExactlyInAnyOrder(
                                                "Broken.thing: a component cannot be a java.lang.Object",
                                                "Broken.numbers: a component cannot be a java.util.List<java.lang.Integer>",
                                                "Broken.many: a component cannot be a java.util.List<java.lang.Object>",
                                                "Broken.stranger: refers to Stranger, which is not in the catalogue",
                                                "Broken.title: only a reference has an inverse",
                                                "Broken: has no component Key<Broken> id",
                                                "Broken: two things are called title",
                                                "Broken: searches pages, which is no text of it",
                                                "Broken: is unique by colour, which it does not have"));
    }

    @Test
    void everyTypeOfTheGraphIsDescribed() {
        assertThat(ContentGraph.catalogue().types())
                .allSatisfy(type -> assertThat(type.description()).isNotBlank());
    }

    @Test
    void askingForARecordItDoesNotKnowIsAMistake() {
        assertThatThrownBy(() -> Catalogue.of(Shelf.class).type(Stranger.class))
                .hasMessageContaining("not in the catalogue");
    }
}
