package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices, the same ones for the same seed. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        // neighbouring seeds begin alike in Random: spread them first
        random = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 32);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long bits() {
        return random.nextLong();
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    final <T> T of(T first, T... others) {
        int index = random.nextInt(others.length + 1);
        return index == 0 ? first : others[index - 1];
    }

    <T> T of(Collection<T> choices) {
        return List.copyOf(choices).get(random.nextInt(choices.size()));
    }

    <T> List<T> some(Collection<T> choices, int atMost) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(
                shuffled.subList(0, Math.min(random.nextInt(atMost + 1), shuffled.size())));
    }

    <T> List<T> times(int least, int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        int count = between(least, most);
        for (int i = 0; i < count; i++) {
            made.add(make.get());
        }
        return made;
    }
}
