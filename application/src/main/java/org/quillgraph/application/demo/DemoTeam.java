package org.quillgraph.application.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.campaigns.TemplateCategory;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/** The people of the sample content, the same for any number of ideas. */
final class DemoTeam {
    private static final Instant FOUNDED = Instant.parse("2016-09-01T08:00:00Z");
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final List<Role> ROLES =
            List.of(
                    Role.ADMIN,
                    Role.EDITOR,
                    Role.EDITOR,
                    Role.EDITOR,
                    Role.EDITOR,
                    Role.EDITOR,
                    Role.ANALYST,
                    Role.VIEWER);

    private final List<User> users = new ArrayList<>();
    private final List<CampaignTemplate> templates = new ArrayList<>();

    DemoTeam(Dice dice) {
        for (int i = 0; i < ROLES.size(); i++) {
            users.add(user(i, dice));
        }
        templates.add(template("Autumn Newsletter", 6, dice));
        templates.add(template("Podcast Season", 9, dice));
    }

    private static User user(int number, Dice dice) {
        Topic anyTopic = Topic.ALL.getFirst();
        String first = anyTopic.words("first").get(number);
        String last = anyTopic.words("last").get(number);
        String username = first.toLowerCase(Locale.ROOT);
        Instant joined = FOUNDED.plus(dice.upTo(A_MONTH));
        return new User(
                new Key<>(dice.key(joined)),
                "user" + (number + 1) + "@quillgraph.example",
                username,
                Optional.empty(),
                Optional.of(first),
                Optional.of(last),
                Optional.of(new Json(Map.of("language", number % 3 == 0 ? "de" : "en"))),
                ROLES.get(number),
                true,
                Optional.empty(),
                joined,
                joined,
                0);
    }

    private CampaignTemplate template(String name, int uses, Dice dice) {
        User maker = editor(dice);
        Instant made = maker.createdAt().plus(dice.upTo(A_MONTH));
        return new CampaignTemplate(
                new Key<>(dice.key(made)),
                Optional.of(maker.id()),
                name,
                Optional.of("What worked last time, to start from."),
                TemplateCategory.CUSTOM,
                new Json(
                        Map.of(
                                "campaignType",
                                "GENERAL",
                                "suggestedThemes",
                                List.of("Looking back", "Coming up"))),
                Optional.of(new Json(Map.of("creativityLevel", 5))),
                Optional.empty(),
                uses,
                true,
                made,
                made,
                0);
    }

    User editor(Dice dice) {
        return dice.any(users.stream().filter(user -> user.role() == Role.EDITOR).toList());
    }

    Stream<Entity<?>> records() {
        return Stream.of(users, templates).flatMap(List::stream);
    }
}
