package org.chaekgil.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.chaekgil.access.Words;
import org.chaekgil.workflow.TaskAnswers;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.round.UnfinishedBatch;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WebappFilters {
    /** After Spring Security (order -100) and the session, before the web applications' own authentication filter. */
    @Bean
    FilterRegistrationBean<TasklistSignOn> tasklistSignOn(EnginePeople people) {
        var filter = new FilterRegistrationBean<>(new TasklistSignOn(people));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(101);
        return filter;
    }

    /** Before anything reads a call. */
    @Bean
    FilterRegistrationBean<EngineLanguage> engineLanguage() {
        var filter = new FilterRegistrationBean<>(new EngineLanguage());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(100);
        return filter;
    }

    /** After the sign-on: what is wrong is told to those only who have got so far. */
    @Bean
    FilterRegistrationBean<TaskCalls> taskCalls(
            UnfinishedBatch batch, TaskAnswers answers, EnginePeople people, Words words, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new TaskCalls(batch, answers, people, words, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(102);
        return filter;
    }
}
