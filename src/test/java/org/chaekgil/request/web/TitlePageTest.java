package org.chaekgil.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import java.util.Map;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.OneBookStory;
import org.chaekgil.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DisplayName("The page of a title")
class TitlePageTest extends OneBookStory {
    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void kimMaySignIn() {
        LoginFixture.citizen(sql, kim.value());
    }

    @Test
    @DisplayName("promises a day and lets ask")
    void promises() {
        assertThat(page(SOUTH)).contains("S1 도서관에 도착합니다", "이 책 신청하기").doesNotContain("도서관에서만 이용");
    }

    @Test
    @DisplayName("says of what is never sent where it can be used, and promises and asks nothing")
    void neverSent() {
        sql.sql("update item set deliverable = 'REFERENCE'").update();
        assertThat(page(SOUTH))
                .contains("S1 도서관에서 받을 수 없습니다", "이 도서관에서만 이용")
                .doesNotContain("나가 있습니다", "도착합니다", "이 책 신청하기");
        assertThat(http.withBasicAuth(kim.value(), LoginFixture.SECRET)
                        .getForObject("/api/titles/" + title, String.class))
                .contains("\"available\":true,\"deliverable\":false");
    }

    @Test
    @DisplayName("lets ask for what is never sent where it stands")
    void neverSentButThere() {
        sql.sql("update item set deliverable = 'REFERENCE'").update();
        assertThat(page(NORTH)).contains("N1 도서관에 도착합니다", "이 책 신청하기");
    }

    @Test
    @DisplayName("tells of a new book the day on which it may travel")
    void newBook() {
        sql.sql("update item set acquired_on = ?").param(town.today()).update();
        assertThat(page(SOUTH)).contains("새로 들어온 책이라", "이 책 신청하기").doesNotContain("나가 있습니다");
    }

    @Test
    @DisplayName("says that all copies are out only when they are")
    void allOut() {
        town.handOver(NORTH, book, lee);
        assertThat(page(SOUTH)).contains("지금은 모든 책이 나가 있습니다", "이 책 신청하기");
    }

    @Test
    @DisplayName("tells a suspended citizen who can ask in the citizen's place, and shows no button")
    void suspended() {
        sql.sql("update patron set suspended_until = ?")
                .param(town.today().plusDays(3))
                .update();
        assertThat(page(SOUTH)).contains("11월 27일 금요일까지 이용이 정지", "직원이 대신 신청").doesNotContain("이 책 신청하기");
        Map<String, Object> wish =
                Map.of("titleId", title.value(), "pickupLibrary", SOUTH.value(), "card", kim.value(), "override", true);
        LoginFixture.staff(sql, "desk-s1", SOUTH);
        assertThat(ask("desk-s1", wish)).contains("\"state\":\"IN_REVIEW\"");
        assertThat(ask(kim.value(), wish)).contains("\"code\":\"NOT_YOURS\"");
    }

    private String ask(String who, Map<String, Object> wish) {
        return http.withBasicAuth(who, LoginFixture.SECRET).postForObject("/api/requests", wish, String.class);
    }

    /** As Kim sees it with that pickup library chosen. */
    private String page(LibraryId pickup) {
        return new Visitor(http.getRootUri(), kim.value(), LoginFixture.SECRET)
                .sees("/my/ask?title=" + title + "&pickup=" + pickup);
    }
}
