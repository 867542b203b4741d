/// The desk for programs, as JSON under `/api/v1`: it reads, has drafts checked, and lays proposals beside the owner's
/// draft. Nothing here can approve or send an answer.
@NullMarked
package sendoff.web.api;

import org.jspecify.annotations.NullMarked;
