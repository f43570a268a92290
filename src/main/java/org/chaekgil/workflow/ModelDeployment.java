package org.chaekgil.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys everything in {@code processes/} as one deployment when anything in it has changed, under names relative to that folder. The
 * engine's own automatic deployment names files by their absolute path where the class path is a directory and by their bare name
 * in a jar, so that a form key could not be true in both. The engine lets one node deploy at a time.
 */
@Component
class ModelDeployment extends AbstractProcessEnginePlugin {
    private static final String FOLDER = "processes/";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("chaekgil")
                // forms are looked for beside the model that names them: a change of one deploys all anew
                .enableDuplicateFiltering(false);
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*")) {
                String url = resource.getURL().toString();
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()), content);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        deployment.deploy();
    }
}
