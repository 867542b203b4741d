package sendoff.domain;

import java.time.LocalTime;

/// How the owner wants to be reminded.
///
/// @param from     on working days nothing reminds before; the digest goes out then
/// @param until    nothing reminds after
/// @param digest   one mail to the owner on days with something new
/// @param pages    open pages show a notification of the system
/// @param trust    promises read in the owner's mail are taken without asking
/// @param offered  the owner was asked whether they want that, and said not now
public record FollowUpWishes(
        LocalTime from, LocalTime until, boolean digest, boolean pages, boolean trust, boolean offered) {
    /// So many confirmed promises, and taking them without asking is offered.
    public static final int ENOUGH_TO_TRUST = 10;

    public static final FollowUpWishes STANDARD =
            new FollowUpWishes(LocalTime.of(8, 30), LocalTime.of(19, 0), false, false, false, false);

    public FollowUpWishes {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("reminders have to begin before they end: " + from + " to " + until);
        }
    }

    public FollowUpWishes reminding(LocalTime begin, LocalTime end, boolean mail, boolean open) {
        return new FollowUpWishes(begin, end, mail, open, trust, offered);
    }

    public FollowUpWishes trusting(boolean yes) {
        return new FollowUpWishes(from, until, digest, pages, yes, true);
    }
}
