package org.chaekgil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What importing a file has in common, whatever stands in it. The database is not touched before the command makes sense. */
abstract class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = {"The CSV file.", "CSV 파일."})
    Path file;

    @Mixin
    CommandDatabase database;

    @Spec
    CommandSpec spec;

    @Override
    public final Integer call() {
        files().stream()
                .filter(path -> !Files.isReadable(path) || Files.isDirectory(path))
                .findFirst()
                .ifPresent(path -> {
                    throw wrongUse("파일을 읽을 수 없습니다 / cannot read the file: " + path);
                });
        check();
        try {
            database.with(CatalogueBeans.class, beans -> {
                take(beans);
                return null;
            });
            return ExitCode.OK;
        } catch (WrongFile wrong) {
            spec.commandLine().getErr().println(wrong.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    /** All files that will be read. */
    List<Path> files() {
        return List.of(file);
    }

    /** @throws ParameterException by {@link #wrongUse} when the options make no sense */
    void check() {}

    /** @throws WrongFile when what stands in a file cannot be used */
    abstract void take(ApplicationContext beans);

    ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
