package org.chaekgil.workflow;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.workflow.day.DayWords;
import org.chaekgil.workflow.day.TripSheet;
import org.chaekgil.workflow.round.RoundWords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says in each new task's name what it is about: the library, and the book or request; the van and wave; the day. In a list of
 * all libraries' tasks the names of the models alone would be the same again and again.
 */
@Component
class TaskNames {
    private final Libraries libraries;
    private final TripSheet trips;

    TaskNames(Libraries libraries, TripSheet trips) {
        this.libraries = libraries;
        this.trips = trips;
    }

    @EventListener
    public void created(DelegateTask task) {
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName()) && task.getProcessDefinitionId() != null) {
            task.setName(task.getName() + " · " + about(task));
        }
    }

    private String about(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        String process = task.getProcessDefinitionId().split(":")[0];
        return switch (process) {
            case DayWords.VAN_TRIP -> trips.title(key);
            case DayWords.COURIER_DAY -> key;
            case RoundWords.PROCESS -> offeredTo(task).collect(Collectors.joining());
            default -> Stream.concat(offeredTo(task), Stream.of(key)).collect(Collectors.joining(" · "));
        };
    }

    /** The names of the libraries whose staff see the task; none for a coordinator's. */
    private Stream<String> offeredTo(DelegateTask task) {
        return libraries.all().stream()
                .filter(library -> task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(LibraryTasks.group(library.id())::equals))
                .map(Library::name);
    }
}
