package org.chaekgil.demo.life;

import org.chaekgil.courier.Trips;
import org.chaekgil.custody.MovingTotes;
import org.chaekgil.custody.Packing;
import org.chaekgil.custody.ReportingMissing;
import org.chaekgil.custody.Scanning;
import org.chaekgil.custody.UndoingScan;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.membership.Policy;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.ChangingPickupLibrary;
import org.chaekgil.request.FreezingRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.workflow.PeoplesWork;
import org.springframework.stereotype.Component;

/** All that people can do at the pages and desks, and what they read there. */
@Component
record UseCases(
        PlacingRequest placing,
        CancellingRequest cancelling,
        ChangingPickupLibrary changingPickup,
        FreezingRequest freezing,
        RefusingSupply refusing,
        Scanning scanning,
        UndoingScan undoing,
        Packing packing,
        MovingTotes moving,
        ReportingMissing reporting,
        Whereabouts whereabouts,
        LoanRequests requests,
        Trips trips,
        PeoplesWork work,
        Policy policy) {}
