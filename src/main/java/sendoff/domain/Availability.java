package sendoff.domain;

import java.util.List;

/// When the owner can meet.
///
/// @param times   as the owner keeps them: `Tuesday 10:00` for every week, `2026-11-24 15:30` for once
/// @param booking address of a page where a time can be chosen; empty for none
public record Availability(List<String> times, String booking) {
    public static final Availability NONE = new Availability(List.of(), "");

    public Availability {
        times = times.stream()
                .map(String::strip)
                .filter(time -> !time.isEmpty())
                .toList();
        booking = booking.strip();
    }
}
