package org.chaekgil.courier.web;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PublishingPlan;
import org.springframework.stereotype.Component;

/** Publishes for a person, who hears in sentences what keeps a plan from being driven. */
@Component
class Publishing {
    private final PublishingPlan publishing;
    private final CourierPlans plans;
    private final Reasons reasons;
    private final Attempts attempts;

    Publishing(PublishingPlan publishing, CourierPlans plans, Reasons reasons, Attempts attempts) {
        this.publishing = publishing;
        this.plans = plans;
        this.reasons = reasons;
        this.attempts = attempts;
    }

    /** @see PublishingPlan#publish(LocalDate, Integer, boolean, Actor) */
    CourierPlan publish(LocalDate day, Integer seen, boolean asItIs, Actor by) {
        try {
            return attempts.run(() -> publishing.publish(day, seen, asItIs, by));
        } catch (Refused refused) {
            if (refused.code() != Code.CANNOT_BE_DRIVEN) {
                throw refused;
            }
            String why = plans.latest(day)
                    .map(p -> String.join(" ", reasons.troubles(p)))
                    .orElse("");
            throw Refused.saying("plan.publish.broken", Code.CANNOT_BE_DRIVEN, why);
        }
    }
}
