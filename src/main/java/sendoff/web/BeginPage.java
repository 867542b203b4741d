package sendoff.web;

import sendoff.web.OptInPage.Fields;

/// A new introduction between two others.
///
/// @param problem what is missing, or empty
public record BeginPage(Frame frame, Fields fields, String problem) {}
