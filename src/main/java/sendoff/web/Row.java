package sendoff.web;

import java.util.Optional;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.Stakes;

/// One introduction in the queue.
///
/// @param recommended empty while that is being weighed
public record Row(
        String id,
        Mark mark,
        String who,
        String via,
        String ask,
        Channel channel,
        Stakes stakes,
        Optional<Framework> recommended,
        Optional<PersonLink> person) {
    public String channelIcon() {
        return icon(channel);
    }

    public String channelName() {
        return Words.channel(channel);
    }

    public String stakesName() {
        return Words.stakes(stakes);
    }

    /// How many of the three bars are filled.
    public int bars() {
        return bars(stakes);
    }

    static int bars(Stakes stakes) {
        return switch (stakes) {
            case HIGH -> 3;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }

    public String framework() {
        return recommended.map(Framework::shown).orElse("being weighed");
    }

    public String frameworkChip() {
        return recommended
                .map(one -> one == Framework.ACCEPT ? "chip pine" : "chip")
                .orElse("chip bare");
    }

    static String icon(Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case LINKEDIN -> "li";
            case SLACK -> "hash";
            case REQUEST_PAGE -> "form";
            case BY_HAND -> "pencil";
        };
    }
}
