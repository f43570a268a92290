package org.chaekgil.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** A password that somebody chooses: from a file, from the console, or from standard input where there is no console. */
final class NewPassword {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "Read the password from the first line of this file; - is standard input, which is also read where there is no console.",
                "이 파일의 첫 줄을 암호로 씁니다. - 는 표준 입력입니다."
            })
    Path file;

    /** @throws WrongFile when there is none, or two that differ */
    String read() {
        Console console = System.console();
        if (file == null && console != null) {
            return ask(console);
        }
        try (BufferedReader lines = file == null || file.toString().equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file)) {
            String line = lines.readLine();
            if (line == null || line.isEmpty()) {
                throw new WrongFile("암호가 없습니다 / there is no password", null);
            }
            return line;
        } catch (IOException unreadable) {
            throw new WrongFile("암호를 읽을 수 없습니다 / the password cannot be read: " + unreadable, unreadable);
        }
    }

    private static String ask(Console console) {
        char[] first = console.readPassword("암호 / password: ");
        char[] second = console.readPassword("다시 한 번 / once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new WrongFile("두 암호가 다릅니다 / the two differ", null);
        }
        return new String(first);
    }
}
