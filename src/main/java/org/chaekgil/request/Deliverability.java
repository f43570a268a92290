package org.chaekgil.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.catalogue.Item;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/**
 * Which copies may come to a pickup library: its own always, others by van, unless policy keeps them at home: some material
 * for ever, new acquisitions for their first days.
 */
@Service
public class Deliverability {
    private final Policy policy;
    private final Clock clock;

    Deliverability(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Today, or some day. */
    public boolean ever(Item copy, LibraryId pickup) {
        return copy.home().equals(pickup) || copy.deliverable() == Item.Deliverable.YES;
    }

    public boolean today(Item copy, LibraryId pickup) {
        return copy.home().equals(pickup)
                || (ever(copy, pickup) && staysHomeUntil(copy).isEmpty());
    }

    /** The first day on which a new copy may leave its home; empty when it is not new any more. */
    public Optional<LocalDate> staysHomeUntil(Item copy) {
        return Optional.ofNullable(copy.acquiredOn())
                .map(day -> day.plusDays(policy.newAcquisitionDays()))
                .filter(day -> day.isAfter(LocalDate.now(clock)));
    }
}
