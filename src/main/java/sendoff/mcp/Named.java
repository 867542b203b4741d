package sendoff.mcp;

import sendoff.domain.IntroductionId;
import sendoff.facts.Facts;

/// Introductions as an assistant names them: by their id or its beginning.
record Named(Facts facts) {
    static final String ID = "id";

    static Input input() {
        return Input.id(ID, "The id of an introduction, or its first characters, as list_desk shows it.");
    }

    /// @throws Trouble if none or several begin so
    IntroductionId introduction(String beginning) {
        return facts.named(beginning)
                .orElseThrow(() -> new Trouble("There is no introduction “" + beginning
                        + "”, or several begin so. Call list_desk and take a whole id from there."));
    }
}
