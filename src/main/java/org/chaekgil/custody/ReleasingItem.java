package org.chaekgil.custody;

import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A request ended while its book was on the way: the leg goes on by itself until the next scan redirects it. */
@Service
public class ReleasingItem {
    private final Legs legs;
    private final LegFlow legFlow;

    ReleasingItem(Legs legs, LegFlow legFlow) {
        this.legs = legs;
        this.legFlow = legFlow;
    }

    @Transactional
    public void release(RequestNumber number) {
        legs.ofRequest(number.value()).ifPresent(leg -> {
            legs.redirect(leg.id(), leg.from(), leg.to(), null);
            legFlow.opened(leg.id());
        });
    }
}
