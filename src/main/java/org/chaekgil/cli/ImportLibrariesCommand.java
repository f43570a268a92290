package org.chaekgil.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.chaekgil.network.SettingUpNetwork;
import org.chaekgil.network.Timetable;
import org.chaekgil.network.Wave;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets up a city of one's own: libraries, public holidays, and two waves a day where there are none yet. */
@Command(
        name = "import-libraries",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Import libraries with their opening hours from a CSV file in UTF-8; a library with the same id is replaced. Columns: id, name, kind (MUNICIPAL or SMALL), address, phone, lat, lon, weekday_opens, weekday_closes, saturday_opens, saturday_closes, sunday_opens, sunday_closes, closed_weekdays (e.g. MON), closed_monthly (e.g. SAT:1 SAT:3), holdings, hub (yes for one).",
            "UTF-8 CSV 파일에서 도서관과 개관 시간을 가져옵니다. id가 같은 도서관은 바꿉니다."
        })
public class ImportLibrariesCommand extends ImportCommand {
    @Option(
            names = "--holidays",
            paramLabel = "CSV",
            description = {"Also import public holidays: day,name.", "공휴일(day,name)도 가져옵니다."})
    Path holidays;

    @Override
    List<Path> files() {
        return holidays == null ? List.of(file) : List.of(file, holidays);
    }

    @Override
    void take(ApplicationContext beans) {
        SettingUpNetwork network = beans.getBean(SettingUpNetwork.class);
        int libraries = read(file, network::libraries);
        int days = holidays == null ? 0 : read(holidays, network::holidays);
        if (beans.getBean(Timetable.class).waves().isEmpty()) {
            network.waves(Wave.USUAL);
        }
        spec.commandLine().getOut().printf("도서관 / libraries: %d   공휴일 / holidays: %d%n", libraries, days);
    }

    private static int read(Path from, ToIntFunction<Reader> into) {
        try (Reader reader = Files.newBufferedReader(from)) {
            return into.applyAsInt(reader);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new WrongFile("%s: 사용할 수 없습니다 / cannot be used: %s".formatted(from, wrong.getMessage()), wrong);
        }
    }
}
