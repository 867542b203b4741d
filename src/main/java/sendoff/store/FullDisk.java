package sendoff.store;

/// The disk has no room left, as far as an exception tells.
public final class FullDisk {
    private FullDisk() {}

    /// The JDK has no type for it: the words are those of the system (`ENOSPC`, `EDQUOT`).
    public static boolean is(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (words.contains("No space left on device") || words.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
