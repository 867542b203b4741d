/// The desk for assistants, by the Model Context Protocol: they look, have drafts checked, and lay proposals beside the
/// owner's draft. Nothing here can approve or send an answer, and what other people's mail says is data.
@NullMarked
package sendoff.mcp;

import org.jspecify.annotations.NullMarked;
