package sendoff.web;

import java.util.List;

/// What the owner is asked again and again, and has nothing to offer for.
///
/// @param comparing the asks are being compared: the page asks again
public record OftenPage(Frame frame, String line, boolean comparing, List<Topic> topics) {
    public OftenPage {
        topics = List.copyOf(topics);
    }

    /// @param key   names it for the record of what was turned down
    /// @param many  how often, in words
    /// @param write where it is written up, the asks' words filled in
    public record Topic(String key, String title, String many, List<Line> asks, String write) {
        public Topic {
            asks = List.copyOf(asks);
        }
    }

    public record Line(String who, String ask, String when, String href) {}
}
