package sendoff.domain;

import java.util.Locale;

/// Where a message came in. Every channel has the same clock.
public enum Channel {
    EMAIL("e-mail"),
    LINKEDIN("LinkedIn"),
    SLACK("Slack"),
    REQUEST_PAGE("request page"),
    BY_HAND("noted by hand");

    private final String shown;

    Channel(String shown) {
        this.shown = shown;
    }

    /// As the command line, JSON and forms call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String shown() {
        return shown;
    }

    /// Answers are posted there, into the conversation: whoever takes part sees each of them.
    public boolean isChat() {
        return this == LINKEDIN || this == SLACK;
    }
}
