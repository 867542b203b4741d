package sendoff.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a message in the middle of a conversation does.
public enum Move {
    /// Declines, whatever it gives in place of it.
    NO(Side.ANSWER),
    /// Agrees or does it, and leaves nothing to choose or send.
    YES(Side.ANSWER),
    /// Leaves something for who asked to do before it goes on.
    YOURS(Side.ANSWER),
    /// Puts the answer off to a day or an event.
    LATER(Side.ANSWER),
    /// Decides nothing.
    DITHERS(Side.ANSWER),

    /// Takes a yes or a no as it is.
    TAKES(Side.REACTION),
    /// Offers less after a no, asks why, does not hear it.
    BARGAINS(Side.REACTION),
    /// Asks something new.
    ASKS(Side.REACTION),
    /// Delivers what was asked for.
    BRINGS(Side.REACTION),
    /// Takes the ask back.
    WITHDRAWS(Side.REACTION),
    /// Reminds of what is unanswered.
    REMINDS(Side.REACTION),
    /// Has to look or ask first.
    HOLDS(Side.REACTION);

    /// Who says it: the one who was asked, or the one who asked and got an answer.
    public enum Side {
        ANSWER,
        REACTION;

        public List<Move> moves() {
            return Arrays.stream(Move.values())
                    .filter(move -> move.side == this)
                    .toList();
        }
    }

    private final Side side;

    Move(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is none of this name
    public static Move of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
