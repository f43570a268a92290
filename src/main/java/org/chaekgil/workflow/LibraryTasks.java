package org.chaekgil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Component;

/** The group of people a task is offered to: the staff of one library. */
@Component
public class LibraryTasks {
    private final LoanRequests requests;
    private final Items items;

    LibraryTasks(LoanRequests requests, Items items) {
        this.requests = requests;
        this.items = items;
    }

    /** The engine's group of a library's staff. */
    public static String group(LibraryId library) {
        return "library-" + library.value();
    }

    public String pickup(DelegateExecution e) {
        return group(requests.find(new RequestNumber(e.getProcessBusinessKey()))
                .orElseThrow()
                .pickup());
    }

    public String home(DelegateExecution e) {
        return group(items.find(new ItemBarcode(e.getProcessBusinessKey()))
                .orElseThrow()
                .home());
    }

    public String round(DelegateExecution e) {
        return group(new LibraryId((String) e.getVariable("library")));
    }
}
