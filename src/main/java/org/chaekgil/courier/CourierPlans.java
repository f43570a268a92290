package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;

/** All versions of all days' plans. */
public interface CourierPlans {
    /** The newest version of the day that is not replaced: a draft, if there is one. */
    Optional<CourierPlan> latest(LocalDate day);

    /** The plan that is or was driven on that day. */
    Optional<CourierPlan> published(LocalDate day);

    /** All versions of the day, replaced ones too, newest first. */
    List<PlanVersion> versions(LocalDate day);

    Optional<CourierPlan> version(LocalDate day, int version);

    /** Stores a new draft; drafts of the day before it are replaced by it. */
    CourierPlan draft(LocalDate day, DeliveryDay input, DeliveryPlan plan, String by);

    /** No other transaction can publish a plan of that day until the present one ends. */
    void lock(LocalDate day);

    /** The day's draft does not count any more; what is published does. */
    void withdrawDraft(LocalDate day);

    /** This draft counts from now on, what was published for that day no longer. */
    void publish(CourierPlan draft, String by);

    void driven(LocalDate day);
}
