package org.chaekgil.request.jdbc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;

/** Rows of {@code loan_request} to requests. */
final class RequestRows {
    private RequestRows() {}

    static LoanRequest request(ResultSet row, int n) throws SQLException {
        return new LoanRequest(
                new RequestNumber(row.getString("number")),
                new PatronId(row.getLong("patron")),
                new TitleId(row.getLong("title")),
                item(row.getString("wanted")),
                item(row.getString("item")),
                new LibraryId(row.getString("pickup")),
                library(row.getString("supplying")),
                RequestState.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row, "requested_at"),
                day(row, "promised_on"),
                day(row, "pickup_until"),
                day(row, "frozen_until"),
                instant(row, "ready_at"));
    }

    static ItemBarcode item(String value) {
        return value == null ? null : new ItemBarcode(value);
    }

    static LibraryId library(String value) {
        return value == null ? null : new LibraryId(value);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
