package org.quillgraph.application.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.model.Json;

/**
 * How an idea did with its audience. All figures hang on how good it is, so that they go up and
 * down together.
 *
 * @param quality around 0; better than most from 1 on
 */
record Audience(double quality, long views, long likes, long comments) {

    static Audience drawn(Dice dice) {
        double quality = dice.bell();
        // Attention is shared out unevenly: each step of quality multiplies the views.
        long views = (long) StrictMath.pow(10, 4.2 + 0.7 * quality + 0.5 * dice.bell());
        long likes = (long) (views * (0.03 + 0.012 * quality + 0.01 * dice.bell()));
        return new Audience(quality, views, Math.max(0, likes), views / dice.between(150, 900));
    }

    /** A score from 0 to 100 that follows the quality, apart from some noise. */
    BigDecimal score(Dice dice, int scale) {
        return Dice.within(0, 52 + 17 * quality + 8 * dice.bell(), 100, scale);
    }

    /** What platforms tell of it; some tell nothing. */
    Optional<Json> metadata(Dice dice) {
        if (dice.chance(0.03)) {
            return Optional.empty();
        }
        return Optional.of(
                new Json(
                        Map.of(
                                "views", views,
                                "likes", likes,
                                "comments", comments,
                                "durationSeconds", dice.between(30, 3600),
                                "language", dice.chance(0.9) ? "en" : "de")));
    }

    Json engagement() {
        double ratio = views == 0 ? 0 : (double) likes / views;
        return new Json(
                Map.of("views", views, "likes", likes, "likeRatio", Dice.within(0, ratio, 1, 4)));
    }
}
