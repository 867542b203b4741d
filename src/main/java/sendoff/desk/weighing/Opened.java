package sendoff.desk.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Conversation;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outgoing;
import sendoff.domain.Promise;
import sendoff.domain.Proposal;
import sendoff.domain.Recommendation;
import sendoff.language.Tongue;
import sendoff.store.Place;

/// Everything the answer page shows of one introduction.
///
/// @param recommendation  what the program would do, and why, whatever the owner chose
/// @param chosen          the owner said what they mean to happen, or chose a framework: there is a draft
/// @param envelope        who the answer would go to; empty on channels without mail
/// @param place           where it stands in the queue
/// @param outgoing        the newest answer on its way, if any
/// @param late            past its two business days
/// @param weighed         what helps to weigh it
/// @param proposals       what programs proposed for the answer that is owed now, the newest first
public record Opened(
        Filed filed,
        Conversation conversation,
        Recommendation recommendation,
        Optional<Chosen> chosen,
        Place place,
        Optional<Outgoing> outgoing,
        List<Promise> promises,
        boolean late,
        Weighed weighed,
        List<Proposal> proposals,
        Instant now) {
    public Opened {
        promises = List.copyOf(promises);
        proposals = List.copyOf(proposals);
    }

    /// How it would be answered as things stand: like the draft there is, else as the outcome asks that the owner wrote
    /// down, else as recommended.
    public Framework framework() {
        return chosen.map(one -> one.draft().framework())
                .or(() -> filed.assessment().outcome().map(_ -> filed.likely()))
                .orElse(recommendation.framework());
    }

    /// The same for a letter: whoever writes does not let it go without one.
    public Framework writing() {
        return Optional.of(framework())
                .filter(framework -> framework != Framework.DISMISS)
                .or(() -> Optional.of(recommendation.framework()).filter(framework -> framework != Framework.DISMISS))
                .orElse(Framework.DIRECT_CLOSURE);
    }

    /// When it was answered, where nothing is owed and no new letter is begun.
    public Optional<Instant> answered() {
        return filed.isOwed() || filed.leaving() || chosen.isPresent() ? Optional.empty() : filed.answered();
    }

    /// The language they wrote in, where it is another than the draft's.
    public Optional<String> foreign() {
        return conversation.messages().reversed().stream()
                .filter(message -> message.from()
                        .address()
                        .equals(filed.introduction().other().address()))
                .findFirst()
                .flatMap(message -> Tongue.foreign(message.text().own()))
                .filter(tongue -> chosen.filter(one -> !tongue.equals(
                                Tongue.foreign(one.draft().body()).orElse(Tongue.ENGLISH)))
                        .isPresent())
                .map(Tongue::shown);
    }

    /// @param envelope empty where the text is copied into another program
    public record Chosen(KeptDraft draft, Optional<Envelope> envelope, Checked checked) {}

    /// @param findings  what the owner has not decided to keep
    /// @param words     of the owner's own text
    public record Checked(List<Finding> findings, List<Tick> checklist, int words) {
        public Checked {
            findings = List.copyOf(findings);
            checklist = List.copyOf(checklist);
        }
    }
}
