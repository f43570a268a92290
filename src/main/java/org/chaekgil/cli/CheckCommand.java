package org.chaekgil.cli;

import java.util.concurrent.Callable;
import org.chaekgil.demo.Invariants;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a database for contradictions. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check the invariants of a database by plain SQL: every item in one place, every request in the state of its process, and more. Changes nothing but to bring the schema up to date.",
            "데이터베이스의 불변 조건을 SQL로 검사합니다."
        },
        footer = {"", "Exit codes: 0 all hold, 1 one is broken, 2 wrong use."})
public class CheckCommand implements Callable<Integer> {
    @Mixin
    CommandDatabase database;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            boolean well = database.withExisting(CheckBeans.class, beans -> new InvariantsReport(
                            beans.getBean(Invariants.class), spec.commandLine().getOut())
                    .print());
            return well ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (WrongFile nothingThere) {
            spec.commandLine().getErr().println(nothingThere.getMessage());
            return ExitCode.USAGE;
        }
    }
}
