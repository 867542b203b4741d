package sendoff.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// What the owner set; every default is the practice's.
///
/// @param owner      whose desk it is
/// @param zone       where their day is
/// @param workDays   on which days the clock runs
/// @param holidays   ISO 3166 country whose public holidays are free; empty for none
/// @param daysOff    days the owner takes
/// @param plainHours the due time is 48 plain hours instead of two business days
/// @param undo       how long a sent answer can be called back
/// @param tags       keywords, labels or folders that settle that something is an introduction
/// @param window     how far back an introduction is still owed an answer
/// @param voice      which voice of the playbook: `friendly` or `formal`
/// @param rulesOff   tone rules switched off
/// @param keys       single-key shortcuts act
/// @param keyStrip   the strip of keys at the bottom shows
public record Preferences(
        Owner owner,
        ZoneId zone,
        Set<DayOfWeek> workDays,
        String holidays,
        List<LocalDate> daysOff,
        boolean plainHours,
        Duration undo,
        List<String> tags,
        Duration window,
        String voice,
        Set<String> rulesOff,
        boolean keys,
        boolean keyStrip) {
    public Preferences {
        workDays = Set.copyOf(workDays);
        daysOff = List.copyOf(daysOff);
        tags = List.copyOf(tags);
        rulesOff = Set.copyOf(rulesOff);
        if (undo.isNegative()) {
            throw new IllegalArgumentException("the time to undo can't be negative: " + undo);
        }
    }

    public Preferences ownedBy(Owner now) {
        return new Preferences(
                now,
                zone,
                workDays,
                holidays,
                daysOff,
                plainHours,
                undo,
                tags,
                window,
                voice,
                rulesOff,
                keys,
                keyStrip);
    }

    public static Preferences standard(ZoneId zone) {
        return new Preferences(
                new Owner("", Set.of()),
                zone,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                "",
                List.of(),
                false,
                Duration.ofSeconds(10),
                List.of("intro"),
                Duration.ofDays(60),
                "friendly",
                Set.of(),
                true,
                true);
    }

    public Preferences withDeadlines(boolean hours, Duration time, Duration lookBack) {
        return new Preferences(
                owner, zone, workDays, holidays, daysOff, hours, time, tags, lookBack, voice, rulesOff, keys, keyStrip);
    }

    public Preferences withDays(ZoneId where, Set<DayOfWeek> work, String country, List<LocalDate> off) {
        return new Preferences(
                owner, where, work, country, off, plainHours, undo, tags, window, voice, rulesOff, keys, keyStrip);
    }

    public Preferences withTags(List<String> now) {
        return new Preferences(
                owner,
                zone,
                workDays,
                holidays,
                daysOff,
                plainHours,
                undo,
                now,
                window,
                voice,
                rulesOff,
                keys,
                keyStrip);
    }

    public Preferences withTone(String speaking, Set<String> off) {
        return new Preferences(
                owner,
                zone,
                workDays,
                holidays,
                daysOff,
                plainHours,
                undo,
                tags,
                window,
                speaking,
                off,
                keys,
                keyStrip);
    }

    public Preferences withLooks(boolean single, boolean strip) {
        return new Preferences(
                owner,
                zone,
                workDays,
                holidays,
                daysOff,
                plainHours,
                undo,
                tags,
                window,
                voice,
                rulesOff,
                single,
                strip);
    }
}
