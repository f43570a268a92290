package org.chaekgil.cli;

import org.chaekgil.database.DatabaseRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a person reads when a command failed: one sentence where we know what to do, all details where we do not. Spring has
 * told the details of its own failures already.
 */
class Complaint implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseRefused) {
                command.getErr().println(cause.getMessage());
                return ExitCode.SOFTWARE;
            }
        }
        if (failure instanceof NestedRuntimeException) {
            LOG.error(
                    "{} failed: {}",
                    command.getCommandName(),
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        } else {
            LOG.error("{} failed", command.getCommandName(), failure);
        }
        return ExitCode.SOFTWARE;
    }
}
