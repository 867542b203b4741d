package sendoff.desk.common;

/// What went wrong, as the log may say it.
public final class Faults {
    private Faults() {}

    /// What an exception says may hold an address or a path: the log gets only its kind and its place.
    public static String kind(Throwable e) {
        var trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
