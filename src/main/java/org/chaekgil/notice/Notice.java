package org.chaekgil.notice;

import java.time.Instant;
import java.util.List;
import org.chaekgil.network.LibraryId;

/**
 * One message as it was sent: what about and when, without its words or the person's name.
 *
 * @param library the library concerned, or null
 * @param requests request numbers in their order
 */
public record Notice(LibraryId library, NoticeKind kind, List<String> requests, Instant madeAt) {}
