package sendoff.tone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;

/// What a draft answers, as far as it is known. Where something is not known the rules that need it keep still.
///
/// @param framework how the answer is made; empty when nobody chose yet
/// @param answered  the messages it answers, the newest last
/// @param ask       what is wanted, in one line of the asker's words
/// @param template  the text of the template it was made from, slots and all
public record Situation(
        Optional<Framework> framework,
        List<Message> answered,
        Optional<String> ask,
        People people,
        Facts facts,
        Optional<String> template) {
    public Situation {
        answered = List.copyOf(answered);
    }

    /// @param refused names of contacts who said no in confidence
    public record People(
            Optional<Owner> owner,
            Optional<Party> introducer,
            Optional<Party> requester,
            Optional<Party> target,
            Set<String> refused) {
        public People {
            refused = Set.copyOf(refused);
        }

        static final People UNKNOWN =
                new People(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /// What the desk knows beside the messages; empty where nobody told.
    ///
    /// @param late     the answer comes after it was due
    /// @param today    the owner's day, for dates that are suggested
    /// @param stakes   stakes were assessed
    /// @param outcome  an intended outcome was written down
    /// @param reflect  a day to look back is set
    public record Facts(
            boolean late,
            Optional<LocalDate> today,
            Optional<Boolean> stakes,
            Optional<Boolean> outcome,
            Optional<Boolean> reflect) {
        static final Facts UNKNOWN =
                new Facts(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A draft of which nothing is known but its text.
    public static Situation unknown() {
        return new Situation(
                Optional.empty(), List.of(), Optional.empty(), People.UNKNOWN, Facts.UNKNOWN, Optional.empty());
    }

    /// A draft that answers one message.
    ///
    /// @param recognised what the message is; without it no introducer is known
    public static Situation of(
            Optional<Message> answered,
            Optional<Recognition> recognised,
            Optional<Framework> framework,
            Optional<Owner> owner) {
        return of(answered.stream().toList(), recognised, framework, owner);
    }

    /// A draft that answers a conversation.
    ///
    /// @param answered the newest last
    public static Situation of(
            List<Message> answered,
            Optional<Recognition> recognised,
            Optional<Framework> framework,
            Optional<Owner> owner) {
        var people = new People(
                owner,
                recognised.flatMap(Recognition::introducer),
                recognised.flatMap(Recognition::requester),
                recognised.flatMap(Recognition::target),
                Set.of());
        return new Situation(
                framework, answered, recognised.flatMap(Recognition::ask), people, Facts.UNKNOWN, Optional.empty());
    }

    public Situation with(Facts known) {
        return new Situation(framework, answered, ask, people, known, template);
    }

    public Situation with(People known) {
        return new Situation(framework, answered, ask, known, facts, template);
    }

    /// @param text of the template it was made from; what stands there already is said to nobody in particular
    public Situation madeFrom(Optional<String> text) {
        return new Situation(framework, answered, ask, people, facts, text);
    }

    boolean is(Framework one) {
        return framework.filter(one::equals).isPresent();
    }

    /// A no of some sort; unknown counts as one when the draft reads like one, which the rules ask themselves.
    boolean isClose() {
        return is(Framework.DIRECT_CLOSURE) || is(Framework.REDIRECT) || is(Framework.SOFT_FADE);
    }
}
