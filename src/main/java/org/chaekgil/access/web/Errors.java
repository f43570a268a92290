package org.chaekgil.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.chaekgil.access.Code;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last stop of everything that failed: a page with advice for browsers, problem details for the API. */
@Controller
class Errors implements ErrorController {
    private final Problems problems;
    private final MessageSource messages;

    Errors(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Locale language, Model model)
            throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String uri && uri.startsWith("/api/")) {
            problems.write(
                    request,
                    response,
                    status.is5xxServerError()
                            ? problems.broken(request)
                            : problems.of(Code.BAD_INPUT, status, request));
            return null;
        }
        response.setStatus(status.value());
        String key = "error." + known(status);
        model.addAttribute("message", messages.getMessage(key, null, language));
        model.addAttribute("advice", messages.getMessage(key + ".advice", null, language));
        return "error";
    }

    private static int known(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED -> status.value();
            default -> status.is5xxServerError() ? 500 : 400;
        };
    }
}
