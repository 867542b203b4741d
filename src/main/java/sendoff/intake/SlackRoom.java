package sendoff.intake;

import java.util.List;

/// One conversation of Slack.
///
/// @param id      `C…`, `D…` or `G…`
/// @param name    of a channel, without `#`; empty otherwise
/// @param members of a direct or group message, `U…`
record SlackRoom(String id, Kind kind, String name, List<String> members) {
    enum Kind {
        DIRECT,
        GROUP,
        CHANNEL
    }

    SlackRoom {
        members = List.copyOf(members);
    }

    boolean isChannel() {
        return kind == Kind.CHANNEL;
    }
}
