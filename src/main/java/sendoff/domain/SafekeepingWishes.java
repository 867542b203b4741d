package sendoff.domain;

/// How the owner's data are kept safe, and for how long.
///
/// @param daily       a back-up every day
/// @param copies      how many daily back-ups are kept, 1 to 60
/// @param forgetAfter closed conversations are let go of after this many months; 0 keeps them
public record SafekeepingWishes(boolean daily, int copies, int forgetAfter) {
    public static final SafekeepingWishes STANDARD = new SafekeepingWishes(true, 7, 0);
    private static final int MOST_COPIES = 60;
    private static final int MOST_MONTHS = 240;

    public SafekeepingWishes {
        copies = Math.clamp(copies, 1, MOST_COPIES);
        forgetAfter = Math.clamp(forgetAfter, 0, MOST_MONTHS);
    }
}
