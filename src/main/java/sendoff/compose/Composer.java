package sendoff.compose;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.compose.Piece.Blank;
import sendoff.compose.Piece.Block;
import sendoff.compose.Piece.Words;
import sendoff.domain.Kind;
import sendoff.domain.Stakes;

/// Words a decision with the playbook.
public final class Composer {
    private final Playbook playbook;

    public Composer(Playbook playbook) {
        this.playbook = playbook;
    }

    /// The draft by the likeliest template.
    ///
    /// @return empty for a decision that sends no answer
    public Optional<Wording> compose(Circumstances now, Voice voice) {
        return choices(now, voice).stream().findFirst().map(template -> compose(now, template));
    }

    /// The templates that fit the decision, the likeliest first: the owner's own before the built-in, those for this
    /// very channel before those for all, in two lines where stakes are low. A friend is always answered in the
    /// friendly voice.
    public List<Template> choices(Circumstances now, Voice voice) {
        Voice spoken = now.isFriend() ? Voice.FRIENDLY : voice;
        Length first = isBrief(now) ? Length.SHORT : Length.FULL;
        return Situations.of(now, Known.of(now))
                .map(situation -> playbook.templatesFor(spoken, situation))
                .map(found -> found.stream()
                        .filter(one -> one.channel()
                                .filter(only -> only != now.introduction().channel())
                                .isEmpty())
                        .sorted(Comparator.comparing((Template one) -> !one.own())
                                .thenComparing(one -> one.channel().isEmpty())
                                .thenComparing(one -> one.length() != first))
                        .toList())
                .orElse(List.of());
    }

    /// The draft by a template of the owner's choice.
    public Wording compose(Circumstances now, Template template) {
        Known known = Known.of(now);
        return fill(known, template, hint(now, known));
    }

    private static Wording fill(Known known, Template template, Optional<String> hint) {
        var draft = new Draft(known);
        draft.write(template.pieces());
        return new Wording(
                signed(Tidy.text(draft.text.toString()), known.signature()),
                template,
                draft.filled,
                List.copyOf(draft.open.keySet()),
                hint);
    }

    /// Source: RFC 3676 §4.3 for the line between.
    private static String signed(String text, String signature) {
        return signature.isEmpty() ? text : text.stripTrailing() + "\n\n-- \n" + signature + "\n";
    }

    /// A letter that answers nothing: the likeliest template of a situation, filled with what is handed in, by slot.
    public Optional<Wording> compose(Situation situation, Voice voice, Map<String, String> slots) {
        var known = new Known(Map.copyOf(slots), Set.of(), Want.OTHER, false, "");
        return playbook.templatesFor(voice, situation).stream()
                .filter(one -> one.channel().isEmpty() && one.length() == Length.FULL)
                .findFirst()
                .map(template -> fill(known, template, Optional.empty()));
    }

    /// A template read by itself: every slot is filled with a stand-in.
    public static String sample(Template template) {
        return fill(new Known(Sample.SLOTS, Set.of(), Want.OTHER, false, ""), template, Optional.empty())
                .text();
    }

    /// A day as letters say it: "Tuesday 24 November", with its year where that is another one.
    public static String day(LocalDate day, LocalDate today) {
        return Known.inWords(day, today);
    }

    /// Low stakes and nothing that ties, or a chat, where long letters are out of place.
    private static boolean isBrief(Circumstances now) {
        boolean introduced = now.introduction().kind() instanceof Kind.Introduced;
        return now.introduction().channel().isChat()
                || now.assessment().stakes() == Stakes.LOW && !now.isFriend() && !introduced;
    }

    private static Optional<String> hint(Circumstances now, Known known) {
        return now.assessment().stakes() == Stakes.HIGH
                ? Optional.of("Much is at stake: one sentence of your own for %s would help."
                        .formatted(known.slots().getOrDefault(Slot.FIRST_NAME.word(), "them")))
                : Optional.empty();
    }

    /// A template being filled.
    private static final class Draft {
        private static final Pattern GREETING = Pattern.compile("(?m)^(?:Dear|Hi|Hello) \\z");

        private final Known known;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, String> filled = new LinkedHashMap<>();
        private final Map<String, String> open = new LinkedHashMap<>();

        Draft(Known known) {
            this.known = known;
        }

        void write(List<Piece> pieces) {
            for (Piece piece : pieces) {
                switch (piece) {
                    case Words(String words) -> text.append(words);
                    case Blank blank -> fill(blank);
                    case Block block -> {
                        if (known.has(block.condition()) != block.negated()) {
                            write(block.pieces());
                        }
                    }
                }
            }
        }

        private void fill(Blank blank) {
            if (blank.slot().equals(Slot.FIRST_NAME.word()) && !known.has(blank.slot()) && greets("Hello")) {
                return;
            }
            Optional<String> words = Optional.ofNullable(known.slots().get(blank.slot()));
            if (blank.slot().equals(Slot.FIRST_NAME.word())
                    && words.filter(Draft::isWhole).isPresent()) {
                greets("Dear ");
            }
            words.ifPresentOrElse(said -> filled.put(blank.slot(), said), () -> leaveOpen(blank));
            text.append(words.orElseGet(blank::open));
        }

        /// Of "Gus and Hanna" each is called by one word.
        private static boolean isWhole(String names) {
            return Arrays.stream(names.split(", | and ")).anyMatch(name -> name.contains(" "));
        }

        /// A greeting without a name is "Hello,"; one by the whole name "Dear Mrs. Uwase,".
        private boolean greets(String word) {
            Matcher greeting = GREETING.matcher(text);
            if (!greeting.find()) {
                return false;
            }
            text.replace(greeting.start(), text.length(), word);
            return true;
        }

        private void leaveOpen(Blank blank) {
            open.put(blank.slot(), blank.prompt());
        }
    }
}
