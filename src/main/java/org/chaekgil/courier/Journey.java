package org.chaekgil.courier;

import java.time.LocalDateTime;
import org.chaekgil.request.Promise;

/**
 * An item's way by van, as far as known.
 *
 * @param boards when the first van takes it; null when it is on board
 * @param arrives when it is at the library where it goes
 * @param source the least certain of all that is relied on
 */
record Journey(LocalDateTime boards, LocalDateTime arrives, Promise.Way way, Promise.Source source) {}
