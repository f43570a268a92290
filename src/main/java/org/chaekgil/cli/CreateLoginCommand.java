package org.chaekgil.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chaekgil.access.Actor;
import org.chaekgil.access.GivingLogin;
import org.chaekgil.access.GivingLogin.Refusal;
import org.chaekgil.access.Role;
import org.chaekgil.network.LibraryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a login, the first one of a city among them: without it nobody can sign in where the demo is off. */
@Command(
        name = "create-login",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Make a login for somebody who works for the network. The password is asked twice on the console, or read as the first line of standard input or of a file; it is no option, because others could see it in the list of processes.",
            "직원 계정을 만듭니다. 암호는 콘솔에서 두 번 묻거나 표준 입력 또는 파일의 첫 줄에서 읽습니다."
        },
        footer = {"", "Exit codes: 0 made, 1 refused, 2 wrong use."})
public class CreateLoginCommand implements Callable<Integer> {
    @Option(
            names = "--name",
            required = true,
            description = {"Name to sign in with: letters, digits, hyphens.", "로그인 이름: 영문자, 숫자, 붙임표."})
    String name;

    @Option(
            names = "--role",
            required = true,
            converter = AnyCase.class,
            description = {"admin, coordinator, staff or driver.", "admin 관리자, coordinator 배송 담당, staff 사서, driver 기사."
            })
    Role role;

    @Option(
            names = "--library",
            paramLabel = "ID",
            description = {"The library that staff work for.", "사서가 일하는 도서관."})
    String library;

    @Option(
            names = "--van",
            paramLabel = "ID",
            description = {"The van of a driver.", "기사의 차량."})
    String van;

    @Mixin
    NewPassword password;

    @Mixin
    CommandDatabase database;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Actor to = new Actor(name, role, library == null ? null : new LibraryId(library), van);
            String secret = password.read();
            Optional<Refusal> refusal = database.withExisting(
                    LoginBeans.class, beans -> beans.getBean(GivingLogin.class).give(to, secret));
            refusal.ifPresent(why -> spec.commandLine().getErr().println(words(why)));
            if (refusal.isEmpty()) {
                spec.commandLine().getOut().println("계정을 만들었습니다 / login made: " + name);
            }
            return refusal.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IllegalArgumentException | WrongFile wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private String words(Refusal why) {
        return switch (why) {
            case NAME -> "--name: 영문자, 숫자, 붙임표 2~60자 / 2 to 60 letters, digits and hyphens";
            case ROLE ->
                "--library 는 staff, --van 은 driver 에게만, 그리고 꼭 필요합니다. 시민은 회원증으로 로그인합니다. / --library is for staff and --van for drivers, and needed there; citizens sign in with their cards";
            case LIBRARY_UNKNOWN -> "그런 도서관이 없습니다 / there is no such library: " + library;
            case PASSWORD_TOO_SHORT -> "암호는 12자 이상이어야 합니다 / the password needs 12 characters or more";
            case PASSWORD_TOO_LONG -> "암호가 너무 깁니다 / the password is too long, 72 bytes are the most";
            case PASSWORD_TOO_PLAIN -> "짐작하기 쉬운 암호입니다 / the password is easy to guess";
            case NAME_TAKEN -> "이미 있는 이름입니다 / there is a login of that name: " + name;
        };
    }

    static final class AnyCase implements ITypeConverter<Role> {
        @Override
        public Role convert(String text) {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
