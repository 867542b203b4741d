package sendoff.mail;

import java.util.List;
import sendoff.domain.MessageText;

/// Splits a message into what its author says now, what they quote, what they forward, and how they sign.
///
/// Everything after this looks only at the author's own words: judging a message by its zones instead of
/// its whole text is the largest single gain there is (Lampert, Dale, Paris 2010).
public final class OwnText {
    private OwnText() {}

    /// @param plain text as sent, flowed lines joined
    public static MessageText of(String plain) {
        return of(plain, "");
    }

    /// @param subject tells an answer from a forward where the text alone does not
    public static MessageText of(String plain, String subject) {
        return of(Line.of(plain), subject);
    }

    /// @param html as sent; the marks that mail programs put around quotes and signatures count first
    public static MessageText ofHtml(String html, String subject) {
        return of(HtmlLines.of(html), subject);
    }

    static MessageText of(List<Line> lines, String subject) {
        return new Zoning(lines, subject).text();
    }
}
