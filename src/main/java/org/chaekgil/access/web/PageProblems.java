package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A refusal that a page did not show in its own way. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {
    private final MessageSource messages;
    private final EveryPage everyPage;

    PageProblems(MessageSource messages, EveryPage everyPage) {
        this.messages = messages;
        this.everyPage = everyPage;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        Object[] details = refused.details().toArray();
        if (refused.sentence().startsWith("input.")) {
            // people know a field by what is written beside it
            details[0] = messages.getMessage(
                    "field." + details[0], null, details[0].toString(), RequestContextUtils.getLocale(request));
        }
        return page(refused.sentence(), refused.code(), details, request);
    }

    /** Ids are records that refuse what is no id. */
    @ExceptionHandler(IllegalArgumentException.class)
    ModelAndView badInput(IllegalArgumentException failure, HttpServletRequest request) {
        return page("code.BAD_INPUT", Code.BAD_INPUT, new Object[0], request);
    }

    private ModelAndView page(String sentence, Code code, Object[] details, HttpServletRequest request) {
        var language = RequestContextUtils.getLocale(request);
        ModelAndView page = new ModelAndView("error", Problems.status(code));
        page.addObject("message", messages.getMessage(sentence, details, code.name(), language));
        page.addObject("advice", messages.getMessage("error.refused.advice", null, language));
        everyPage.addTo(page, request, language);
        return page;
    }
}
