package sendoff.desk.common;

import sendoff.domain.IntroductionId;

/// Nothing with this id is in the files.
public final class NoSuchIntroduction extends RuntimeException {
    public NoSuchIntroduction(IntroductionId id) {
        super("There is no introduction " + id.brief() + ": it may have been joined with another one.");
    }
}
