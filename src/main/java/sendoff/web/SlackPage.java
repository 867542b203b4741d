package sendoff.web;

import java.util.List;
import java.util.Optional;

/// Slack: the connected workspaces, how one more is connected, and exports.
///
/// @param problem what was wrong with what was typed, or empty
/// @param typed   what was typed, to be mended; never the tokens
/// @param waiting an export of which nobody knows yet who in it is the owner
/// @param reading how far an export is read, or what came of it; else empty
public record SlackPage(
        Frame frame,
        String problem,
        String typed,
        List<Connected> workspaces,
        Optional<Waiting> waiting,
        String reading) {
    public SlackPage {
        workspaces = List.copyOf(workspaces);
    }

    /// @param line     what is read there, and when it was
    /// @param choosing every channel, while some are chosen
    public record Connected(String id, String name, String line, String trouble, Optional<List<Choice>> choosing) {
        public Connected {
            choosing = choosing.map(List::copyOf);
        }
    }

    /// A channel.
    public record Choice(String id, String name, boolean chosen) {}

    /// @param file   its name
    /// @param people who may be the owner
    public record Waiting(String file, List<Person> people) {
        public Waiting {
            people = List.copyOf(people);
        }
    }

    public record Person(String id, String name) {}

    /// What Slack makes the app from. The scopes are those that [sendoff.desk.receiving.SlackSetup] asks for.
    public static final String MANIFEST = """
            display_information:
              name: Sendoff
              description: Finds what asks for an answer, and posts the answers I approve
            oauth_config:
              scopes:
                user:
                  - channels:history
                  - channels:read
                  - chat:write
                  - groups:history
                  - groups:read
                  - im:history
                  - im:read
                  - mpim:history
                  - mpim:read
                  - users:read
                  - users:read.email
            settings:
              event_subscriptions:
                user_events:
                  - message.channels
                  - message.groups
                  - message.im
                  - message.mpim
              org_deploy_enabled: false
              socket_mode_enabled: true
              token_rotation_enabled: false
            """;

    public String manifest() {
        return MANIFEST;
    }
}
