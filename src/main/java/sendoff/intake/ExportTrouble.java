package sendoff.intake;

import java.io.IOException;

/// A data export can't be read. Its message is written for the owner: what happened, to which thing, what to do.
public final class ExportTrouble extends IOException {
    private final String words;

    public ExportTrouble(String words) {
        super(words);
        this.words = words;
    }

    /// For the owner.
    public String words() {
        return words;
    }
}
