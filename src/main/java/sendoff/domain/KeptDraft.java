package sendoff.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The one draft of an introduction.
///
/// @param template where its words came from
/// @param composed the text as it was composed
/// @param body     the text as it stands
/// @param edited   the owner typed in it: it is never replaced without asking
/// @param kept     findings the owner decided to keep, as [#mark(Finding)] writes them
/// @param filed    the receipt for the copy in the Drafts folder
/// @param origin   which template and resource it was made from
public record KeptDraft(
        IntroductionId introduction,
        Framework framework,
        Optional<Decision> decision,
        String template,
        String composed,
        String body,
        Set<String> kept,
        Optional<String> filed,
        Instant updated,
        Origin origin) {
    public KeptDraft(
            IntroductionId introduction,
            Framework framework,
            Optional<Decision> decision,
            String template,
            String composed,
            String body,
            Set<String> kept,
            Optional<String> filed,
            Instant updated) {
        this(introduction, framework, decision, template, composed, body, kept, filed, updated, Origin.NONE);
    }

    public KeptDraft {
        kept = Set.copyOf(kept);
    }

    public boolean edited() {
        return !body.strip().equals(composed.strip());
    }

    /// How a kept finding is remembered: its rule and words, which survive a moving span.
    public static String mark(Finding finding) {
        return finding.rule() + "|" + finding.text();
    }

    public KeptDraft reads(String text, Instant at) {
        return new KeptDraft(introduction, framework, decision, template, composed, text, kept, filed, at, origin);
    }

    public KeptDraft keeps(Finding finding) {
        var more = new java.util.HashSet<>(kept);
        more.add(mark(finding));
        return new KeptDraft(introduction, framework, decision, template, composed, body, more, filed, updated, origin);
    }

    /// The same draft for the introduction that this one became part of.
    public KeptDraft answering(IntroductionId other) {
        return new KeptDraft(other, framework, decision, template, composed, body, kept, filed, updated, origin);
    }

    /// One draft of two that turned out to be for one introduction: whatever was typed in either is in it.
    public KeptDraft with(KeptDraft other) {
        if (!other.edited() || other.body().strip().equals(body.strip())) {
            return this;
        }
        Instant later = updated.isAfter(other.updated()) ? updated : other.updated();
        return edited() ? reads(body.stripTrailing() + "\n\n" + other.body().strip(), later) : other.filedAs(filed);
    }

    public KeptDraft from(Origin words) {
        return new KeptDraft(introduction, framework, decision, template, composed, body, kept, filed, updated, words);
    }

    public KeptDraft filedAs(Optional<String> receipt) {
        return new KeptDraft(
                introduction, framework, decision, template, composed, body, kept, receipt, updated, origin);
    }
}
