package sendoff.domain;

import java.time.Instant;

/// How it was before there was a desk: counted once, at the end of the first scan, over the introductions it found.
///
/// @param at            when the first scan ended
/// @param asked         asks to the owner found
/// @param ended         of these, how many ever got a clear end
/// @param inTime        of these, how many within two business days
/// @param medianMinutes until the answer, on working days; 0 where there was none
public record Baseline(Instant at, int asked, int ended, int inTime, int medianMinutes) {}
