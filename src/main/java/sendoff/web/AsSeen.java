package sendoff.web;

import io.javalin.http.Context;
import java.util.List;
import sendoff.desk.answering.Shown;
import sendoff.desk.introducing.Introducing.View;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.Sha256;

/// An introduction between two others as a page showed it. What is pressed or typed there is meant for that step, and a
/// letter for those it was shown to go to: it holds for nothing that came meanwhile.
final class AsSeen {
    private static final String STEP = "as-seen";
    private static final String LETTER = "shown";

    private AsSeen() {}

    static String of(DoubleOptIn it) {
        return Sha256.hex(List.of(it.state(), it.concluded(), it.doubt(), it.asker(), it.contact())
                .toString());
    }

    /// The page was opened before it moved on, or before its letter went to others.
    static boolean isPast(Context ctx, View now) {
        return Forms.text(ctx, STEP)
                        .filter(seen -> !seen.equals(of(now.optIn())))
                        .isPresent()
                || Forms.text(ctx, LETTER)
                        .filter(seen -> now.letter()
                                .filter(letter ->
                                        seen.equals(Shown.of(letter.envelope()).mark()))
                                .isEmpty())
                        .isPresent();
    }
}
