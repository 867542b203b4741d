package sendoff.web;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Assessment;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Weighing;

/// One introduction, from reading to sending.
///
/// @param position `3 of 9`, or empty when it is not in the queue
/// @param mark     the clock, when an answer is owed
/// @param state    where it stands, when none is
/// @param previous address of the one before
/// @param next     address of the one after
/// @param before   what they were told earlier
/// @param sitting  this window, and the row it answers
/// @param between  the introduction that it asks for
/// @param went     how the answer went, once there is one
public record AnswerPage(
        Frame frame,
        String id,
        String position,
        Optional<Mark> mark,
        String state,
        String heading,
        String line,
        Optional<String> previous,
        Optional<String> next,
        String channelIcon,
        String channel,
        List<Said> said,
        Know know,
        Before before,
        AnswerLetter letter,
        Ways ways,
        Menu menu,
        Sitting sitting,
        Between between,
        Optional<Went> went) {
    public AnswerPage {
        said = List.copyOf(said);
    }

    /// How the answer went.
    ///
    /// @param taken how they took it, in a word
    /// @param how   where that comes from
    public record Went(String taken, String how, List<Choice> choices, Optional<Boolean> felt, String note) {
        public Went {
            choices = List.copyOf(choices);
        }

        /// @param next the key takes this one
        public record Choice(String word, String shown, boolean chosen, boolean next) {}

        public boolean right() {
            return felt.filter(right -> right).isPresent();
        }

        public boolean wrong() {
            return felt.filter(right -> !right).isPresent();
        }
    }

    /// An introduction between two others that this one asks for, or has led to.
    ///
    /// @param href empty where it is of another kind
    public record Between(String label, String href, String note) {
        static final Between NONE = new Between("", "", "");
    }

    /// One message of the conversation.
    ///
    /// @param number     from 1, to ask for its HTML
    /// @param mine       the owner wrote it
    /// @param means      what an automatic message comes to, and what to do; else empty
    /// @param quoted     earlier text, folded
    /// @param html       what the allow-list left of its HTML, when asked for
    /// @param hasHtml    there is some to ask for
    /// @param blocked    remote images that were not loaded
    public record Said(
            int number,
            String who,
            String at,
            String iso,
            boolean mine,
            String means,
            List<String> paragraphs,
            String quoted,
            int quotedLines,
            boolean hasHtml,
            Optional<String> html,
            int blocked,
            List<String> attachments) {
        public Said {
            paragraphs = List.copyOf(paragraphs);
            attachments = List.copyOf(attachments);
        }

        public String blockedLine() {
            return (blocked == 1 ? "1 image was left out" : blocked + " images were left out")
                    + ": Sendoff never loads images from elsewhere.";
        }

        public String quotedLine() {
            return "Show quoted text, " + quotedLines + (quotedLines == 1 ? " line" : " lines");
        }
    }

    /// @param mark  of this window
    /// @param batch the framework of those answered in a row, `review` in a review, or empty
    /// @param left  `three left in this row`, or empty
    public record Sitting(String mark, String batch, String left) {
        public boolean isReview() {
            return batch.equals(Batches.REVIEW);
        }
    }

    /// What the same person was told before.
    ///
    /// @param door  the sentence that left a door open, or empty
    /// @param holds whether it holds now
    public record Before(List<Told> told, String door, String holds) {
        public Before {
            told = List.copyOf(told);
        }

        /// @param href where, if it was another conversation
        public record Told(String on, String how, String said, String href) {}

        public boolean isEmpty() {
            return told.isEmpty() && door.isEmpty();
        }
    }

    /// On whose account a yes would go.
    ///
    /// @param chosen id of the group, or empty
    /// @param drawn  that a yes has drawn on it, or empty
    public record Plan(String line, boolean usedUp, List<Other> groups, String chosen, String drawn) {
        public Plan {
            groups = List.copyOf(groups);
        }
    }

    /// One answer of the request page's form. A link in it is text: who asks is a stranger.
    public record Filled(String what, String said) {}

    /// What the owner knows.
    ///
    /// @param them     how the other side is called
    /// @param weighing what they wrote down
    /// @param stakesWhy    why the stakes are proposed, or empty
    /// @param relationshipWhy why the relationship is, or empty
    /// @param certaintyWhy why certainty is, or empty
    /// @param asksWhyNow   a side gains less than 90 %, and it is to be a yes
    /// @param people       whose pages tell more
    public record Know(
            Assessment assessment,
            String them,
            Weighing weighing,
            String stakesWhy,
            String relationshipWhy,
            String certaintyWhy,
            boolean asksWhyNow,
            Optional<Plan> plan,
            List<PersonLink> people,
            List<Filled> form) {
        public Know {
            form = List.copyOf(form);
            people = List.copyOf(people);
        }

        /// What a slider shows before anybody moved it.
        static final int UNSAID = -5;

        public List<Stakes> allStakes() {
            return List.of(Stakes.values());
        }

        public List<Relationship> relationships() {
            return List.of(Relationship.values());
        }

        public boolean is(Outcome outcome) {
            return assessment.outcome().filter(outcome::equals).isPresent();
        }

        public boolean keeps(boolean wish) {
            return assessment.wishToKeep().filter(keep -> keep == wish).isPresent();
        }

        public String me() {
            return String.valueOf(assessment.valueToMe().orElse(UNSAID));
        }

        public String themValue() {
            return String.valueOf(assessment.valueToThem().orElse(UNSAID));
        }

        /// Both scales, the owner's first.
        public List<Scale> scales() {
            return List.of(
                    new Scale(
                            "me",
                            "for you",
                            "What you gain",
                            "About ten times what it costs you",
                            "9",
                            me(),
                            meSaid(),
                            assessment.valueToMe().isPresent(),
                            weighing.mine()),
                    new Scale(
                            "them",
                            "for " + them,
                            "What " + them + " gains",
                            "About ten times what it costs " + them,
                            "0",
                            themValue(),
                            themSaid(),
                            assessment.valueToThem().isPresent(),
                            weighing.theirs()));
        }

        public String meSaid() {
            return assessment.valueToMe().map(v -> v + " %").orElse("not yet");
        }

        public String themSaid() {
            return assessment.valueToThem().map(v -> v + " %").orElse("not yet");
        }

        public String words(Enum<?> value) {
            return Forms.word(value);
        }

        public String name(Stakes stakes) {
            return Words.stakes(stakes);
        }

        public String name(Relationship relationship) {
            return Words.relationship(relationship);
        }
    }

    /// One side of the 90 % rule.
    ///
    /// @param word  ends the names of its fields
    /// @param asked the owner said how sure they are: now for the reason
    public record Scale(
            String word,
            String label,
            String gain,
            String tenfold,
            String key,
            String value,
            String said,
            boolean asked,
            Weighing.Side side) {
        public boolean isTenfold() {
            return side.tenfold().orElse(false);
        }
    }

    /// How the answer may leave.
    ///
    /// @param written there is a draft
    /// @param send    what the button says, or empty when no account can send
    /// @param drafts  there is a mailbox with Drafts
    /// @param copy    what the button says that copies
    /// @param open    the conversation lives elsewhere: its address on the web, or empty
    /// @param ask     why the person is asked once more, or why it can't leave; or empty
    /// @param sure    pressing again sends in spite of it
    /// @param copied  it was copied: was it sent there?
    /// @param clash   another window wrote meanwhile: which text stands?
    /// @param until   the day proposed for waiting, `2026-11-20`
    /// @param noReply the framework chosen is silence
    /// @param leaving an answer is on its way already, or empty
    /// @param answered and no new letter is begun: there is nothing to send, nor to wait for
    public record Ways(
            String id,
            boolean written,
            String send,
            boolean drafts,
            String copy,
            String open,
            String ask,
            boolean sure,
            boolean copied,
            boolean clash,
            String until,
            boolean noReply,
            String leaving,
            boolean answered) {}

    /// Corrections.
    ///
    /// @param kind   as it is taken now
    /// @param others introductions it may be merged with
    /// @param splits places where a conversation can be cut
    public record Menu(KindName kind, String why, List<Other> senders, List<Other> others, List<Other> splits) {
        public Menu {
            senders = List.copyOf(senders);
            others = List.copyOf(others);
            splits = List.copyOf(splits);
        }

        public List<KindName> kinds() {
            return List.of(KindName.values());
        }

        public String name(KindName kind) {
            return kind.shown();
        }
    }

    public record Other(String id, String name) {}
}
