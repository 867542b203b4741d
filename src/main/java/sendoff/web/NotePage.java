package sendoff.web;

import java.util.List;
import java.util.Map;
import sendoff.domain.Channel;

/// Something that reached the owner where Sendoff can't look: typed in or pasted.
///
/// @param typed   what the form held, to be mended
/// @param problem what is missing, or empty
public record NotePage(Frame frame, Map<String, String> typed, String problem) {
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
}
