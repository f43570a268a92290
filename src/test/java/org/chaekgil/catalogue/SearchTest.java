package org.chaekgil.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaekgil.catalogue.Titles.Found;
import org.chaekgil.demo.KeptCity;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@Tag("database")
@DisplayName("The catalogue's search")
class SearchTest {
    private static final String VEGETARIAN = "채식주의자";

    @Autowired
    Titles titles;

    @Autowired
    Items items;

    @Autowired
    KeptCity city;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        city.fillIfEmpty();
    }

    @Test
    @DisplayName("does not mind spaces, wherever they stand")
    void spaces() {
        assertThat(names("채식 주의자")).containsExactly(VEGETARIAN);
        assertThat(names("  채 식주의자 ")).containsExactly(VEGETARIAN);
        assertThat(names("아낌없이주는나무")).containsExactly("아낌없이 주는 나무");
    }

    @Test
    @DisplayName("does not mind case, punctuation, full width or loose jamo")
    void forms() {
        assertThat(names("h마트")).containsExactly("H마트에서 울다");
        assertThat(names("Ｈ마트")).containsExactly("H마트에서 울다");
        assertThat(names("총.균.쇠")).contains("총, 균, 쇠");
        assertThat(names("\u110e\u1162\u1109\u1175\u11a8주의자")).containsExactly(VEGETARIAN);
    }

    @Test
    @DisplayName("finds the author, also with the title, in any order")
    void author() {
        assertThat(names("한강")).contains(VEGETARIAN, "소년이 온다", "흰");
        assertThat(names("한강 채식")).containsExactly(VEGETARIAN);
        assertThat(names("소년 한강")).containsExactly("소년이 온다");
        assertThat(names("한강 해리")).isEmpty();
    }

    @Test
    @DisplayName("finds an ISBN with and without hyphens, and the ten digits of old books")
    void isbn() {
        assertThat(names("9788936433598")).containsExactly(VEGETARIAN);
        assertThat(names("978-89-364-3359-8")).containsExactly(VEGETARIAN);
        assertThat(names("89-374-6044-0")).containsExactly("데미안");
    }

    @Test
    @DisplayName("finds one and two letters of Hangul, too short for the trigram index")
    void shortWords() {
        assertThat(names("흰")).startsWith("흰");
        assertThat(names("고래")).startsWith("고래");
    }

    @Test
    @DisplayName("takes SQL's wildcards and quotes for nothing special")
    void wildcards() {
        assertThat(names("채%자")).isEmpty();
        assertThat(names("채_주의자")).isEmpty();
        assertThat(names("채식\\주의자'")).containsExactly(VEGETARIAN);
    }

    @Test
    @DisplayName("finds nothing for signs alone, and everything for a blank")
    void signs() {
        for (String signs : List.of("%", "_", "%_\\", "!!!", "\ud83d\ude00", " ? ")) {
            Found found = titles.search(signs, null, false, 0, 10);
            assertThat(found.total()).as(signs).isZero();
            assertThat(found.titles()).as(signs).isEmpty();
        }
        assertThat(titles.search("  \u3000\u00a0", null, false, 0, 1).total())
                .isPositive()
                .isEqualTo(titles.search("", null, false, 0, 1).total());
    }

    @Test
    @DisplayName("puts the exact title first, then titles that begin so")
    void order() {
        List<String> names = names("종의 기원");
        assertThat(names).startsWith("종의 기원", "종의 기원");
        assertThat(names("도서관").get(0)).isEqualTo("도서관");
        assertThat(names("도서관").get(1)).isEqualTo("도서관에 간 사자");
    }

    @Test
    @DisplayName("pages through all results, each once, and knows the total also behind the end")
    void pages() {
        long total = titles.search("", null, false, 0, 50).total();
        List<TitleId> all = java.util.stream.IntStream.rangeClosed(0, (int) (total / 50))
                .mapToObj(page -> titles.search("", null, false, page, 50))
                .flatMap(found -> found.titles().stream())
                .map(holding -> holding.title().id())
                .toList();
        assertThat(all).hasSize((int) total).doesNotHaveDuplicates();
        Found behind = titles.search("", null, false, 99, 50);
        assertThat(behind.total()).isEqualTo(total);
        assertThat(behind.titles()).isEmpty();
    }

    @Test
    @DisplayName("counts a copy in a citizen's hands or promised to one as not available")
    void availability() {
        Titles.Holding before =
                titles.search(VEGETARIAN, null, false, 0, 10).titles().get(0);
        List<Item> copies = items.ofTitle(before.title().id());
        assertThat(before.copies()).isEqualTo(copies.size());
        assertThat(before.available()).isEqualTo(copies.size());
        lend(copies.get(0));
        promise(copies.get(1));
        assertThat(titles.search(VEGETARIAN, null, true, 0, 10).titles())
                .singleElement()
                .extracting(Titles.Holding::available)
                .isEqualTo(copies.size() - 2);
        assertThat(titles.copies(before.title().id()))
                .filteredOn(copy -> !copy.available())
                .extracting(copy -> copy.item().barcode())
                .containsExactlyInAnyOrder(
                        copies.get(0).barcode(), copies.get(1).barcode());
        copies.stream().skip(2).forEach(this::lend);
        assertThat(titles.search(VEGETARIAN, null, true, 0, 10).total()).isZero();
        assertThat(titles.search(VEGETARIAN, null, false, 0, 10).total()).isOne();
    }

    @Test
    @DisplayName("asks for one library's copies, and for a free one there")
    void atLibrary() {
        Titles.Holding any =
                titles.search("", new LibraryId("S10"), false, 0, 10).titles().get(0);
        List<Item> here = items.ofTitle(any.title().id()).stream()
                .filter(item -> item.home().value().equals("S10"))
                .toList();
        assertThat(here).isNotEmpty();
        String name = any.title().title();
        assertThat(titles.search(name, new LibraryId("S10"), true, 0, 10).total())
                .isPositive();
        here.forEach(this::lend);
        assertThat(titles.search(name, new LibraryId("S10"), true, 0, 100).titles())
                .extracting(holding -> holding.title().id())
                .doesNotContain(any.title().id());
        assertThat(titles.search(name, new LibraryId("S10"), false, 0, 10).total())
                .isPositive();
    }

    private List<String> names(String query) {
        return titles.search(query, null, false, 0, 100).titles().stream()
                .map(holding -> holding.title().title())
                .toList();
    }

    private void lend(Item item) {
        jdbc.sql("update custody set until = now() where item = ? and until is null")
                .param(item.barcode().value())
                .update();
        jdbc.sql("insert into custody (item, place, since, by_user) values (?, 'WITH_CITIZEN', now(), 'test')")
                .param(item.barcode().value())
                .update();
    }

    private void promise(Item item) {
        jdbc.sql(
                        """
                        insert into loan_request (number, seq, patron, title, item, pickup, state, requested_at)
                        select 'R0000001', 1, min(id), ?, ?, 'M02', 'TO_PICK', now() from patron""")
                .params(item.title().value(), item.barcode().value())
                .update();
        jdbc.sql("insert into allocation (item, request, made_at) values (?, 'R0000001', now())")
                .param(item.barcode().value())
                .update();
    }
}
