package sendoff.web;

import java.util.List;
import java.util.Map;
import sendoff.domain.Channel;

/// Something that reached the owner where Sendoff can't look: pasted, shared from a phone, or typed in.
///
/// @param typed   what the form held, to be mended
/// @param found   the fields were filled in from what was pasted, and want to be looked at
/// @param problem what is missing, or empty
public record NotePage(Frame frame, Map<String, String> typed, boolean found, String problem) {
    private static final List<Channel> CHANNELS =
            List.of(Channel.LINKEDIN, Channel.SLACK, Channel.EMAIL, Channel.BY_HAND);

    public NotePage {
        typed = Map.copyOf(typed);
    }

    public List<Channel> channels() {
        return CHANNELS;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isFrom(Channel channel) {
        return word(channel).equals(typed.getOrDefault("channel", word(Channel.LINKEDIN)));
    }

    public String word(Channel channel) {
        return Forms.word(channel);
    }

    public String name(Channel channel) {
        return channel == Channel.BY_HAND ? "Said, called or written" : Words.channel(channel);
    }

    /// Nothing was pasted or typed yet.
    public boolean isFresh() {
        return !found && problem.isEmpty();
    }

    /// What was not found, in words; empty when all of it was.
    public String missing() {
        boolean who = typed("name").isEmpty() && typed("address").isEmpty();
        boolean what = typed("ask").isEmpty();
        if (who) {
            return what
                    ? "Who it is from and what they want did not show: say it below."
                    : "Who it is from did not show: say it below.";
        }
        return what ? "What they want did not show in one line: say it below, or leave it." : "";
    }
}
