package sendoff.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.compose.Circumstances;
import sendoff.compose.Circumstances.Sign;
import sendoff.compose.Situation;
import sendoff.domain.Ask;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Party;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Standing.State;

/// Conversations of the cast, each ready to be answered.
public final class Scenes {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Assessment MEDIUM = new Assessment(
            Stakes.MEDIUM,
            Relationship.STRANGER,
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// @param name what it is, for the golden files
    public record Scene(String name, Circumstances now, boolean late, Optional<String> rule) {
        Scene afterItsDay() {
            return new Scene(name + ", late", now, true, rule);
        }

        Scene by(String said) {
            return new Scene(name + ", by a rule", now, late, Optional.of(said));
        }

        /// The scene with what a situation needs decided.
        public Circumstances facing(Situation situation) {
            Decision decision = switch (situation) {
                case ACCEPT_WITH_TIMES,
                        A_NUDGE,
                        TIMES_AFTER_SILENCE,
                        PRIVATE_QUESTION_TO_A_CONTACT,
                        AN_IDEA_FOR_A_CONTACT,
                        ASKING_A_CONTACT_AGAIN,
                        THE_INTRODUCTION_ITSELF,
                        AFTER_THE_MEETING ->
                    new Decision.Accept(
                            Optional.of("Tuesday 24 November at 10:00 or Thursday 26 November at 15:00 (CET)"));
                case BUY_TIME -> new Decision.BuyTime(FRIDAY);
                case SOFT_FADE_NOTICE -> new Decision.SoftFade(FRIDAY.plusDays(14));
                case REDIRECT_TO_A_PERSON -> new Decision.Redirect("Dana Whitfield", FRIDAY);
                case REDIRECT_TO_A_RESOURCE -> new Decision.Redirect("the reading list on my site", FRIDAY);
                default -> new Decision.DirectClosure(rule);
            };
            State state = switch (situation) {
                case PUSHBACK_ONE -> State.PUSHBACK_1;
                case PUSHBACK_TWO -> State.PUSHBACK_2;
                default -> State.OPEN;
            };
            Set<Sign> signs = switch (situation) {
                case A_NUDGE, TIMES_AFTER_SILENCE, CLOSE_AFTER_SILENCE -> Set.of(Sign.QUIET);
                default -> signs(situation);
            };
            return facing(decision, state, signs);
        }

        private Set<Sign> signs(Situation situation) {
            return late || situation == Situation.LATE_CLOSE ? Set.of(Sign.LATE) : Set.of();
        }

        private Circumstances facing(Decision decision, State state, Set<Sign> signs) {
            return new Circumstances(
                    now.introduction(),
                    now.conversation(),
                    now.owner(),
                    decision,
                    MEDIUM,
                    state,
                    signs,
                    TODAY,
                    Map.of());
        }
    }

    private Scenes() {}

    /// The scenes in which a situation comes up.
    public static List<Scene> facing(Situation situation) {
        return switch (situation) {
            case NO_TO_BEING_INTRODUCED ->
                List.of(benAsksFirst(), benAsksFirst().afterItsDay());
            case NO_TO_INTRODUCING_A_CONTACT ->
                List.of(devWantsBen(), devWantsBen().afterItsDay());
            case PRIVATE_QUESTION_TO_A_CONTACT,
                    AN_IDEA_FOR_A_CONTACT,
                    ASKING_A_CONTACT_AGAIN,
                    AN_INTRODUCTION_NOT_MADE,
                    THE_INTRODUCTION_ITSELF -> List.of(devWantsBen());
            case CLOSING_WHAT_YOU_STARTED, A_NUDGE -> List.of(adaAsked());
            case TIMES_AFTER_SILENCE -> List.of(benIntroducesCarla(), devWritesCold());
            case CLOSE_AFTER_SILENCE -> List.of(adaAsked(), devWritesCold());
            case ACCEPT_WITH_TIMES -> List.of(benIntroducesCarla(), devWritesCold(), devWantsASpeaker(), devWantsBen());
            case PUSHBACK_ONE, PUSHBACK_TWO, AFTER_THE_MEETING -> List.of(devWritesCold());
            case NO_TO_ADVISING ->
                List.of(carlaWantsAnAdviser(), carlaWantsAnAdviser().afterItsDay());
            case NO_TO_SPEAKING ->
                List.of(devWantsASpeaker(), devWantsASpeaker().afterItsDay());
            case REDIRECT_TO_A_PERSON, REDIRECT_TO_A_RESOURCE, BUY_TIME, SOFT_FADE_NOTICE, REDIRECT_THAT_FAILED ->
                List.of(benIntroducesCarla(), devWritesCold(), devWritesCold().afterItsDay());
            default ->
                List.of(
                        benIntroducesCarla(),
                        devWritesCold(),
                        devWritesCold()
                                .afterItsDay()
                                .by("Two calls a month for people changing fields, and both are given"));
        };
    }

    public static Scene benIntroducesCarla() {
        return scene(
                "Ben introduces Carla",
                new Kind.Introduced(Cast.BEN),
                Cast.CARLA,
                "Could we have 30 minutes about moving into climate tech?",
                List.of(
                        letter(
                                "1",
                                Cast.BEN,
                                List.of(Cast.ADA, Cast.CARLA),
                                "Ada, meet Carla",
                                "Hi Ada,\n\nmeet Carla, who is leaving logistics for climate tech.\n\nBen"),
                        letter(
                                "2",
                                Cast.CARLA,
                                List.of(Cast.ADA, Cast.BEN),
                                "Re: Ada, meet Carla",
                                "Thank you, Ben!\n\nAda, could we have 30 minutes about moving into climate tech?\n\nBest,\nCarla")));
    }

    public static Scene benAsksFirst() {
        return scene(
                "Ben asks whether he may introduce Carla",
                new Kind.Introduced(Cast.BEN),
                Party.named("Carla Reyes"),
                "Would you be open to a call with her about grid storage?",
                List.of(
                        letter(
                                "1",
                                Cast.BEN,
                                List.of(Cast.ADA),
                                "A private question",
                                "Ada, my friend Carla is building batteries for allotments. Would you be open to a call with her about grid storage?\n\nBen")));
    }

    public static Scene devWritesCold() {
        return scene(
                "Dev writes cold",
                new Kind.NetworkingRequest(),
                Cast.DEV,
                "I'd love to pick your brain on pricing our open-source database",
                List.of(
                        letter(
                                "1",
                                Cast.DEV,
                                List.of(Cast.ADA),
                                "Quick question",
                                "Hello Ada,\n\nI'd love to pick your brain on pricing our open-source database. Coffee next week?\n\nCheers,\nDev")));
    }

    public static Scene devWantsASpeaker() {
        return scene(
                "Dev looks for a speaker",
                new Kind.NetworkingRequest(),
                Cast.DEV,
                "Would you speak at our meetup on 4 March about grid storage?",
                List.of(
                        letter(
                                "1",
                                Cast.DEV,
                                List.of(Cast.ADA),
                                "Grid Nights",
                                "Hello Ada,\n\nWould you speak at our meetup on 4 March about grid storage? There is pizza.\n\nCheers,\nDev")));
    }

    public static Scene carlaWantsAnAdviser() {
        return scene(
                "Ben introduces Carla, who looks for an adviser",
                new Kind.Introduced(Cast.BEN),
                Cast.CARLA,
                "Would you join our advisory board, an hour a month?",
                List.of(
                        letter(
                                "1",
                                Cast.BEN,
                                List.of(Cast.ADA, Cast.CARLA),
                                "Ada <> Carla",
                                "Ada, Carla. Carla, Ada. Over to you two.\n\nBen"),
                        letter(
                                "2",
                                Cast.CARLA,
                                List.of(Cast.ADA, Cast.BEN),
                                "Re: Ada <> Carla",
                                "Dear Ada,\n\nwe build carbon accounts. Would you join our advisory board, an hour a month?\n\nCarla Reyes")));
    }

    public static Scene devWantsBen() {
        return scene(
                "Dev wants to meet Ben",
                new Kind.IntroRequest(Optional.of(Cast.BEN)),
                Cast.DEV,
                "Could you introduce me to Ben Okafor about our seed round?",
                List.of(
                        letter(
                                "1",
                                Cast.DEV,
                                List.of(Cast.ADA),
                                "Ben Okafor",
                                "Hello Ada,\n\nCould you introduce me to Ben Okafor about our seed round? He backed two of your neighbours.\n\nCheers,\nDev")));
    }

    public static Scene adaAsked() {
        return scene(
                "Ada asked Carla",
                new Kind.Initiated(java.util.Optional.of(Cast.CARLA)),
                Cast.ADA,
                "Could I ask you about running a bakery cooperative?",
                List.of(
                        letter(
                                "1",
                                Cast.ADA,
                                List.of(Cast.CARLA),
                                "A question on cooperatives",
                                "Dear Carla, could I ask you about running a bakery cooperative?\n\nAda"),
                        letter(
                                "2",
                                Cast.CARLA,
                                List.of(Cast.ADA),
                                "Re: A question on cooperatives",
                                "Gladly! We vote on everything, even the oven. What else do you want to know?\n\nCarla")));
    }

    private static Scene scene(String name, Kind kind, Party requester, String ask, List<Message> letters) {
        var introduction = new Introduction(
                Cast.introductionId(1), letters.getFirst().id(), Channel.EMAIL, kind, List.of(requester), new Ask(ask));
        return new Scene(
                name,
                new Circumstances(
                        introduction,
                        new Conversation(letters),
                        Cast.OWNER,
                        new Decision.DirectClosure(Optional.empty()),
                        MEDIUM,
                        State.OPEN,
                        Set.of(),
                        TODAY,
                        Map.of()),
                false,
                Optional.empty());
    }

    private static Message letter(String id, Party from, List<Party> to, String subject, String own) {
        OffsetDateTime at = Cast.TUESDAY.plusHours(Long.parseLong(id));
        return new Message(
                new MessageId(id + "@example.org"),
                Channel.EMAIL,
                at,
                new Message.Headers(from, to, List.of(), List.of(), List.of(), subject, Optional.empty(), List.of()),
                MessageText.of(own),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }
}
