package org.chaekgil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.workflow.request.RequestWords;
import org.chaekgil.workflow.transit.TransitWords;
import org.springframework.stereotype.Component;

/** The group of people a task is offered to: the staff of one library. */
@Component
public class LibraryTasks {
    private final LoanRequests requests;
    private final Items items;
    private final Libraries libraries;

    LibraryTasks(LoanRequests requests, Items items, Libraries libraries) {
        this.requests = requests;
        this.items = items;
        this.libraries = libraries;
    }

    /** The engine's group of a library's staff. */
    public static String group(LibraryId library) {
        return "library-" + library.value();
    }

    public String pickup(DelegateExecution e) {
        return group(pickupLibrary(e));
    }

    public String home(DelegateExecution e) {
        return group(homeLibrary(e));
    }

    public String round(DelegateExecution e) {
        return group(new LibraryId((String) e.getVariable("library")));
    }

    /** Whose open hours count while a person decides: the pickup library's of a request, the hub's of a leg, a book's home's. */
    LibraryId concerned(DelegateExecution e) {
        if (e.getProcessDefinitionId().startsWith(RequestWords.PROCESS + ":")) {
            return pickupLibrary(e);
        }
        return e.hasVariable(TransitWords.LEG) ? libraries.hub().id() : homeLibrary(e);
    }

    private LibraryId pickupLibrary(DelegateExecution e) {
        return requests.find(new RequestNumber(e.getProcessBusinessKey()))
                .orElseThrow()
                .pickup();
    }

    private LibraryId homeLibrary(DelegateExecution e) {
        return items.find(new ItemBarcode(e.getProcessBusinessKey()))
                .orElseThrow()
                .home();
    }
}
