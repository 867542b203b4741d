package sendoff.desk.weighing;

import java.util.Optional;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.WorkCalendar;
import sendoff.followthrough.Away;
import sendoff.followthrough.Returned;

/// What an automatic message comes to, in plain words, and what to do.
public final class Notices {
    private Notices() {}

    /// Empty for what people write, and for machines that say nothing of the kind.
    public static Optional<String> words(Message message, Owner owner, WorkCalendar calendar) {
        if (owner.wrote(message)) {
            return Optional.empty();
        }
        return switch (message.nature().notice()) {
            case BOUNCE -> Returned.in(message).map(returned -> returned.said() + " " + returned.todo());
            case HAS_LEFT ->
                Optional.of(
                        message.from().shown()
                                + " has left, says this automatic reply. Write to whom it names, or ask someone who knows them.");
            case OUT_OF_OFFICE ->
                Optional.of(Away.until(message, calendar)
                        .map(day -> "Away, and back on " + Questions.day(day) + ": you are not reminded before.")
                        .orElse("Away, and no day of return is named."));
            case NONE, NOTIFICATION, REACTION, OTHER -> Optional.empty();
        };
    }
}
