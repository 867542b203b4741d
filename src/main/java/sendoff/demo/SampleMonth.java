package sendoff.demo;

import java.time.Duration;
import java.util.List;
import sendoff.desk.Desk;
import sendoff.domain.IntroductionId;

/// What the report of the sample desk can't read in its mail: how long answering took.
final class SampleMonth {
    private static final int SECONDS = 34;

    private SampleMonth() {}

    static void pass(Desk desk) {
        List<IntroductionId> answered = desk.keeping().open().stream()
                .flatMap(promise -> promise.introduction().stream())
                .distinct()
                .toList();
        for (int n = 0; n < answered.size(); n++) {
            desk.reflecting().inFront(answered.get(n), Duration.ofSeconds(SECONDS + 11L * n));
        }
    }
}
