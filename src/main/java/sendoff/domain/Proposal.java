package sendoff.domain;

import java.time.Instant;

/// An answer that a program proposes. It is no draft: it lies beside, until a person takes its words over.
///
/// @param by the name of the token
public record Proposal(
        IntroductionId introduction, TokenId token, String by, Framework framework, String text, Instant at) {}
