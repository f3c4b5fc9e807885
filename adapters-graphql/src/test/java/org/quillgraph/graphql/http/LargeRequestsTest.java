package org.quillgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeRequestsTest {
    private final LargeRequests requests = new LargeRequests(2, Duration.ZERO);
    private final List<Boolean> answered = new ArrayList<>();

    @Test
    void noMoreAreAnsweredAtOnceThanThereIsRoomFor() throws IOException {
        nest(3);

        assertThat(answered).containsExactly(false, true, true);
    }

    @Test
    void oneThatFailsMakesRoomForTheNext() throws IOException {
        for (int i = 0; i < 3; i++) {
            try {
                requests.inTurn(
                        () -> {
                            throw new IOException("gone");
                        });
            } catch (IOException e) {
                answered.add(true);
            }
        }
        nest(1);

        assertThat(answered).containsExactly(true, true, true, true);
    }

    private void nest(int depth) throws IOException {
        if (depth > 0) {
            answered.add(requests.inTurn(() -> nest(depth - 1)));
        }
    }
}
