package sendoff.compose;

import sendoff.domain.Resource;

/// A resource that may help with an ask.
///
/// @param why    what they share, in the words of both: "about moving into climate tech: ‘climate’, ‘career change’"
/// @param apt    more than one chance word in common: worth being shown
/// @param strong they share enough that offering it unasked makes sense
public record Fit(Resource resource, String why, boolean apt, boolean strong) {}
