package org.quillgraph.application.demo;

import static org.quillgraph.application.demo.DemoIdeas.maybe;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.campaigns.AnalysisStatus;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.campaigns.CampaignType;
import org.quillgraph.domain.campaigns.FileCategory;
import org.quillgraph.domain.campaigns.UploadSource;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/** Two campaigns each quarter, for whatever is published in it. */
final class DemoCampaigns {
    private static final int FIRST_YEAR = 2017;
    private static final int QUARTERS = 37;
    private static final int RUNNING = 5;
    private static final int AT_ONCE = 2;
    private static final List<String> SEASONS = List.of("Winter", "Spring", "Summer", "Autumn");
    private static final List<String> NAMES =
            List.of("reading club", "open house", "newsletter", "podcast", "festival");

    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<UploadedFile> files = new ArrayList<>();

    DemoCampaigns(DemoTeam team, Dice dice) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (int i = 0; i < AT_ONCE; i++) {
                Campaign campaign = campaign(quarter, team, dice);
                campaigns.add(campaign);
                files.add(file(campaign, dice));
            }
        }
    }

    /** One of those that run at that time. */
    Campaign at(Instant time, Dice dice) {
        LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
        int quarter = (day.getYear() - FIRST_YEAR) * 4 + (day.getMonthValue() - 1) / 3;
        return campaigns.get(Math.min(quarter, QUARTERS - 1) * AT_ONCE + dice.between(0, 1));
    }

    Stream<Entity<?>> records() {
        return Stream.of(campaigns, files).flatMap(List::stream);
    }

    private static Campaign campaign(int quarter, DemoTeam team, Dice dice) {
        int year = FIRST_YEAR + quarter / 4;
        String season = SEASONS.get(quarter % 4);
        String name = dice.any(NAMES);
        Instant start =
                LocalDate.of(year, 1 + quarter % 4 * 3, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = start.plus(Duration.ofDays(100));
        CampaignStatus status = status(quarter, dice);
        List<String> themes = List.of("What is new", "Behind the scenes", "Voices of readers");
        List<String> tags = List.of("#" + season + year, "#" + name.replace(" ", ""));
        return new Campaign(
                new Key<>(dice.key(start)),
                team.editor(dice).id(),
                Optional.empty(),
                season + " " + name + " " + year,
                Optional.of("A magazine that looks for good ideas everywhere."),
                Optional.of("Bring readers to the articles of the season."),
                dice.any(List.of(CampaignType.values())),
                dice.between(3, 9),
                maybe(0.8, dice).map(_ -> "People who are curious and have ten minutes"),
                Optional.of("https://magazine.example"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                maybe(0.7, dice).map(_ -> "Friendly and exact"),
                Optional.of(new Json(Map.of("postsPerWeek", dice.between(1, 7)))),
                Optional.empty(),
                Optional.empty(),
                themes,
                tags,
                themes.subList(0, dice.between(1, 3)),
                tags,
                status,
                status == CampaignStatus.ACTIVE ? Optional.empty() : Optional.of(end),
                start,
                status == CampaignStatus.ACTIVE ? start : end,
                0);
    }

    private static CampaignStatus status(int quarter, Dice dice) {
        if (quarter >= QUARTERS - RUNNING) {
            return CampaignStatus.ACTIVE;
        }
        return dice.chance(0.7) ? CampaignStatus.COMPLETED : CampaignStatus.ARCHIVED;
    }

    private static UploadedFile file(Campaign campaign, Dice dice) {
        boolean image = dice.chance(0.5);
        String name = campaign.name().replace(' ', '-') + (image ? ".png" : ".pdf");
        Instant at = campaign.createdAt().plus(dice.upTo(Duration.ofDays(10)));
        String stored = dice.code(16) + (image ? ".png" : ".pdf");
        return new UploadedFile(
                new Key<>(dice.key(at)),
                campaign.id(),
                campaign.user(),
                name,
                stored,
                "uploads/" + stored,
                dice.between(20_000, 4_000_000),
                image ? "image/png" : "application/pdf",
                image ? FileCategory.IMAGE : FileCategory.DOCUMENT,
                AnalysisStatus.COMPLETED,
                Optional.of(new Json(Map.of("pages", image ? 1 : dice.between(2, 40)))),
                image
                        ? Optional.empty()
                        : Optional.of("What we plan for the " + campaign.name() + "."),
                Optional.empty(),
                Optional.of(dice.any(List.of(UploadSource.values()))),
                at,
                at,
                0);
    }
}
