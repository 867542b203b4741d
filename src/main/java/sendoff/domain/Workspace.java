package sendoff.domain;

import java.util.List;

/// A Slack workspace the owner connected, as themself. Its tokens are kept apart.
///
/// Direct and group messages are read, and mentions of the owner in the channels they chose; nothing else is.
///
/// @param team     its id, `T…`
/// @param name     as its people call it
/// @param member   the owner's id there, `U…`
/// @param self     the owner, as others see them there
/// @param api      where its methods are called, with a slash at the end
/// @param socket   it tells at once when something was said (Socket Mode), instead of being asked
/// @param channels where mentions are looked for
public record Workspace(
        AccountId id,
        String team,
        String name,
        String member,
        Party self,
        String api,
        boolean socket,
        List<Room> channels) {
    /// For everyone but the governments that have a Slack of their own.
    public static final String API = "https://slack.com/api/";

    public Workspace {
        channels = List.copyOf(channels);
    }

    /// A channel.
    ///
    /// @param name without `#`
    public record Room(String id, String name) {}

    public Workspace reading(List<Room> chosen) {
        return new Workspace(id, team, name, member, self, api, socket, chosen);
    }
}
