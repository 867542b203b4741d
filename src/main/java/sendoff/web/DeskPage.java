package sendoff.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The queue: who waits, the most pressing first.
///
/// @param day     today, in words
/// @param heading how many wait
/// @param line    how pressing it is
/// @param more    what is not shown yet
/// @param notices answers that came back
/// @param unsure  the first messages that might be introductions
/// @param kindred those that may be answered in a row
/// @param weighing what is recommended is being weighed for today
/// @param unsureCount how many of them there are in all
public record DeskPage(
        Frame frame,
        String day,
        String heading,
        String line,
        Filter filter,
        List<Group> groups,
        Optional<More> more,
        List<Notice> notices,
        List<Maybe> unsure,
        int unsureCount,
        List<Kindred> kindred,
        boolean weighing,
        Side side) {
    public DeskPage {
        kindred = List.copyOf(kindred);
        groups = List.copyOf(groups);
        notices = List.copyOf(notices);
        unsure = List.copyOf(unsure);
    }

    /// @param next how many to show then
    public record More(String label, int next) {}

    /// An answer that needs the owner.
    ///
    /// @param href    the page that it was sent from
    /// @param unclear nobody knows whether it left: the owner says
    public record Notice(String href, String what, String because, boolean unclear) {}

    /// What is looked for.
    ///
    /// @param query words, or empty
    /// @param show  which of the choices is chosen
    public record Filter(String query, Show show, List<Choice> choices) {
        public Filter {
            choices = List.copyOf(choices);
        }

        public boolean isOn() {
            return !query.isBlank() || show != Show.ALL;
        }
    }

    public record Choice(Show show, int count) {}

    /// Which introductions to show.
    public enum Show {
        ALL("all", "All"),
        INTRODUCED("introduced", "Introduced"),
        REQUESTS("requests", "Requests"),
        MINE("mine", "Mine");

        private final String word;
        private final String shown;

        Show(String word, String shown) {
            this.word = word;
            this.shown = shown;
        }

        public String word() {
            return word;
        }

        public String shown() {
            return shown;
        }

        /// An unknown word shows all.
        static Show of(Optional<String> word) {
            for (Show show : values()) {
                if (word.filter(show.word::equals).isPresent()) {
                    return show;
                }
            }
            return ALL;
        }
    }

    /// Rows that are due on the same day.
    public record Group(String id, String title, String note, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// A message nobody is sure about.
    ///
    /// @param why what speaks for and against it
    public record Maybe(String id, String who, String subject, String why) {}

    /// Beside the queue.
    ///
    /// @param meters what is left of the giving plan
    ///
    /// @param prompts what the owner was reminded of
    /// @param notifies  open pages show a notification when something reminds
    /// @param card      one thing about the owner's own practice, which they can put away
    public record Side(
            List<Due> promised,
            List<Meter> meters,
            List<Box> boxes,
            String heartbeat,
            List<Remind> prompts,
            boolean notifies,
            Optional<Card> card) {
        private static final int IN_SIGHT = 2;

        public Side {
            prompts = List.copyOf(prompts);
            promised = List.copyOf(promised);
            meters = List.copyOf(meters);
            boxes = List.copyOf(boxes);
        }

        /// Those in sight; the others are folded.
        public List<Remind> first() {
            return prompts.subList(0, Math.min(IN_SIGHT, prompts.size()));
        }

        public List<Remind> rest() {
            return prompts.subList(first().size(), prompts.size());
        }

        public String restLine() {
            return Words.capital(Words.number(rest().size())) + " more";
        }
    }

    /// @param lines sentences
    /// @param steps each with whether it is done
    /// @param ways  what can be done with it
    public record Card(String title, List<String> lines, List<Step> steps, List<Way> ways) {
        public Card {
            lines = List.copyOf(lines);
            steps = List.copyOf(steps);
            ways = List.copyOf(ways);
        }
    }

    public record Step(boolean done, String what, String href) {}

    /// @param to    where its form goes, or empty for a link
    /// @param link  where its link leads, or empty for a form
    public record Way(String to, String link, String label) {
        static Way post(String to, String label) {
            return new Way(to, "", label);
        }

        static Way link(String to, String label) {
            return new Way("", to, label);
        }
    }

    /// Several for which the same way of answering is recommended.
    ///
    /// @param label `Five direct closures`
    public record Kindred(String framework, String label) {}

    /// Something the owner was reminded of, with the drafts that would answer it.
    public record Remind(
            String id,
            String occasion,
            String words,
            Optional<String> href,
            Optional<String> introduction,
            List<Offer> offers) {
        private static final int LONG = 80;

        public Remind {
            offers = List.copyOf(offers);
        }

        /// Its first clause: what leads there.
        public String what() {
            return isLong() ? words.substring(0, words.indexOf(": ")) : words;
        }

        /// What else a long one says.
        public String more() {
            return isLong() ? Words.capital(words.substring(words.indexOf(": ") + 2)) : "";
        }

        private boolean isLong() {
            return words.length() > LONG && words.contains(": ");
        }

        /// It leads to another site.
        public boolean isElsewhere() {
            return href.filter(to -> to.startsWith("https:")).isPresent();
        }
    }

    public record Offer(String framework, String label) {}

    /// @param href where it was said
    public record Due(String what, String when, String href) {}

    /// A mailbox and when it was last read.
    ///
    /// @param trouble what is wrong with it, or empty
    public record Box(String name, String read, String trouble) {}

    /// The words looked for, as part of an address.
    public String query() {
        return URLEncoder.encode(filter.query(), StandardCharsets.UTF_8);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /// How many rows are on the page.
    public int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /// The line that leads to the uncertain ones.
    public String unsureLine() {
        int n = unsureCount;
        return n == 1
                ? "One more message might be an introduction. Have a look"
                : Words.capital(Words.number(n)) + " more messages might be introductions. Have a look";
    }

    /// What a person who can't see the page hears when the filter changed.
    public String count() {
        int n = shown();
        if (more.isPresent()) {
            return "More than " + n + " introductions";
        }
        return n == 0 ? "Nothing matches" : Words.capital(Words.some(n, "introduction", "introductions"));
    }
}
