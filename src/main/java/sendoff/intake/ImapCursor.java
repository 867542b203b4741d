package sendoff.intake;

import sendoff.mail.UidSet;

/// How far a folder was read. Kept between readings, as text.
///
/// @param uidValidity as of the last reading; 0 before the first
/// @param modSeq      the change number up to which flags are known (RFC 7162); 0 where the server has none
/// @param seen        the mails that were handed over
public record ImapCursor(String folder, long uidValidity, long modSeq, UidSet seen) {
    /// Where nothing was read yet.
    public static ImapCursor start(String folder) {
        return new ImapCursor(folder, 0, 0, UidSet.NONE);
    }

    /// @param text as [#toString] wrote it
    /// @throws IllegalArgumentException if it did not
    public static ImapCursor parse(String text) {
        var fields = text.split(" ", 4);
        if (fields.length != 4) {
            throw new IllegalArgumentException("not a cursor: " + text);
        }
        return new ImapCursor(
                fields[3],
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                fields[2].equals("-") ? UidSet.NONE : UidSet.parse(fields[2]));
    }

    /// `uidvalidity modseq seen folder`; `-` when nothing was seen.
    @Override
    public String toString() {
        return uidValidity + " " + modSeq + " " + (seen.isEmpty() ? "-" : seen) + " " + folder;
    }
}
