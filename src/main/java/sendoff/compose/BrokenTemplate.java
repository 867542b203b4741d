package sendoff.compose;

/// A template's text can't be used; says in which file, on which line, and what to do.
public final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenTemplate(String file, long line, String what) {
        super("%s, line %d: %s".formatted(file, line, what));
    }
}
