package sendoff.cli;

/// Exit codes: a contract for scripts. The higher ones are those of `sysexits.h`.
final class Exit {
    static final int DONE = 0;
    static final int FOUND_WRONG = 1;
    static final int USAGE = 2;
    static final int BAD_INPUT = 65;
    static final int MISSING = 69;
    static final int TRY_AGAIN = 75;

    private Exit() {}
}
