package sendoff.desk.autoreply;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendoff.boundaries.AutoReplyText;
import sendoff.desk.common.Noticing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Finding;
import sendoff.domain.Owner;
import sendoff.tone.Situation;

/// The words of the automatic reply as people get them, and what is noticed in them.
public final class AutoReplyWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /// These look for what an answer to somebody has; an automatic reply answers nobody in particular.
    private static final Set<String> ONLY_FOR_ANSWERS =
            Set.of("no-thanks", "no-decision", "no-goodwill", "form-letter", "introducer-not-thanked");

    private final Ownership ownership;
    private final Noticing noticing;

    public AutoReplyWords(Stages stages, Ownership ownership) {
        this.ownership = ownership;
        this.noticing = new Noticing(stages, ownership);
    }

    static String written(AutomaticReply reply, Owner owner) {
        return AutoReplyText.written(reply, owner.name(), AutoReplyWords::day);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    List<Finding> findings(AutomaticReply reply) {
        return noticing.in(written(reply, ownership.owner()), Situation.unknown(), ONLY_FOR_ANSWERS);
    }

    /// What keeps it from being switched on.
    Optional<String> trouble(AutomaticReply reply, java.time.Instant now) {
        return AutoReplyText.trouble(reply, now, ownership.zone())
                .or(() -> reply.text().contains(AutomaticReply.ME)
                                && ownership.owner().name().isBlank()
                        ? Optional.of("The text says " + AutomaticReply.ME
                                + ", and your name is not known: say it under Settings, You, or write it here.")
                        : Optional.empty())
                .or(() -> findings(reply).stream()
                        .filter(Finding::blocks)
                        .map(finding -> "“" + finding.text() + "” is still to be filled in.")
                        .findFirst());
    }
}
