package sendoff.reflect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendoff.domain.Pending;
import sendoff.domain.Pending.Sort;
import sendoff.domain.Review.Part;
import sendoff.domain.Review.Place;

/// In which order a review comes to those who are pending. Source: practice, section 9.
public final class ReviewOrder {
    private static final int OLDEST = 3;
    private static final Comparator<Pending> LONGEST_FIRST =
            Comparator.comparing(Pending::since).thenComparing(Pending::key);

    private ReviewOrder() {}

    /// The three who have waited longest, the others who wait, promises that slipped, those the owner waits for; each
    /// part the longest first, and everyone once.
    ///
    /// @param found in any order; somebody may be found for several reasons
    public static List<Place> of(Collection<Pending> found) {
        Map<String, Pending> once = new LinkedHashMap<>();
        found.forEach(one -> once.merge(one.key(), one, Pending::and));
        List<Pending> all = once.values().stream().sorted(LONGEST_FIRST).toList();
        List<Pending> oldest = all.stream()
                .filter(one -> one.sort() != Sort.AWAITED)
                .limit(OLDEST)
                .toList();
        var places = new ArrayList<Place>(all.size());
        oldest.forEach(one -> places.add(new Place(one, Part.OLDEST)));
        for (Sort sort : Sort.values()) {
            all.stream()
                    .filter(one -> one.sort() == sort && !oldest.contains(one))
                    .forEach(one -> places.add(new Place(one, part(sort))));
        }
        return places;
    }

    private static Part part(Sort sort) {
        return switch (sort) {
            case WAITING -> Part.REST;
            case SLIPPED -> Part.SLIPPED;
            case AWAITED -> Part.AWAITED;
        };
    }
}
