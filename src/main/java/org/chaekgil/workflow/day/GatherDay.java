package org.chaekgil.workflow.day;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.GatheringDay;
import org.chaekgil.courier.PlanByHand;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.PlanningWishes;
import org.chaekgil.courier.Van;
import org.chaekgil.courier.Vans;
import org.chaekgil.routing.DeliveryDay;
import org.springframework.stereotype.Component;

/** Writes down what the vans have to do, for the planning that follows. */
@Component("gatherDay")
class GatherDay implements JavaDelegate {
    private final GatheringDay gathering;
    private final PlanByHand byHand;
    private final CourierPlans plans;
    private final DayBook book;
    private final PlanningWishes wishes;
    private final Vans vans;

    GatherDay(
            GatheringDay gathering,
            PlanByHand byHand,
            CourierPlans plans,
            DayBook book,
            PlanningWishes wishes,
            Vans vans) {
        this.gathering = gathering;
        this.byHand = byHand;
        this.plans = plans;
        this.book = book;
        this.wishes = wishes;
        this.vans = vans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = LocalDate.parse(execution.getProcessBusinessKey());
        plans.lock(day); // a change by hand is in what is gathered, or comes after it and is refused
        boolean improve = wishes.of(day)
                .filter(w -> w.kind() == PlanningWish.Kind.IMPROVE)
                .isPresent();
        DeliveryDay gathered = improve ? byHand.day(day) : gathering.gather(day);
        book.gathered(day, gathered);
        execution.setVariable(
                DayWords.VANS_IN_SERVICE,
                !gathered.vans().isEmpty() || vans.all().stream().anyMatch(Van::inService));
    }
}
