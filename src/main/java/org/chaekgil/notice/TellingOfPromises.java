package org.chaekgil.notice;

import java.util.List;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.PromiseNews;
import org.springframework.stereotype.Component;

/** The promised day moved: one message per person, library and hour. */
@Component
class TellingOfPromises implements PromiseNews {
    private final Notices notices;

    TellingOfPromises(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void dayMoved(LoanRequest request) {
        notices.send(
                request.patron(),
                request.pickup(),
                NoticeKind.DELAYED,
                List.of(request.number().value()));
    }
}
