package sendoff.reflect;

import java.util.Optional;
import sendoff.domain.Report.Section;

/// One question of a report and its answer; empty where the month has nothing to say to it.
interface Chapter {
    Optional<Section> in(Evidence evidence);
}
