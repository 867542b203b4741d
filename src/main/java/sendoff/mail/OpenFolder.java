package sendoff.mail;

import java.util.List;

/// A folder as the server describes it when it is opened.
///
/// @param uidValidity another value than last time: all its UIDs mean something else now
/// @param uidNext     what the next mail gets; 0 where the server does not say
/// @param modSeq      the highest change number (RFC 7162); 0 where the server keeps none
/// @param changed     mails whose flags changed since the change number asked about
/// @param vanished    mails that are gone since then, where the server says so
/// @param keywords    new keywords can be set
public record OpenFolder(
        long uidValidity,
        long uidNext,
        int count,
        long modSeq,
        List<ImapMail> changed,
        UidSet vanished,
        boolean keywords) {
    public OpenFolder {
        changed = List.copyOf(changed);
    }
}
