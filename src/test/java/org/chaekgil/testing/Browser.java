package org.chaekgil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at the pages of one server; its pictures are kept as build output. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");
    private final ChromeDriver driver;
    private final String base;

    public Browser(int port, int width, int height) {
        this.base = "http://localhost:" + port;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Whether there is a Chromium to look with; tests that need one are skipped and say so elsewhere. */
    public static boolean there() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void open(String path) {
        driver.get(base + path);
    }

    public void signIn(String name, String secret) {
        open("/login");
        driver.findElement(By.id("username")).sendKeys(name);
        driver.findElement(By.id("password")).sendKeys(secret);
        driver.findElement(By.cssSelector("main button")).click();
        waiting().until(ExpectedConditions.not(ExpectedConditions.urlMatches("/login$")));
    }

    /** Waits until something of the page matches. */
    public WebElement see(String css) {
        try {
            return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
        } catch (TimeoutException neverCame) {
            seenInstead();
            throw neverCame;
        }
    }

    /** Waits until the page shows the text. */
    public void seeText(String text) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public Path picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What comes out of the printer, on the paper that the page itself asks for; kept as build output. */
    public PDDocument paper(String name) throws IOException {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        Files.createDirectories(PICTURES);
        return Loader.loadPDF(
                Files.write(PICTURES.resolve(name + ".pdf"), Base64.getDecoder().decode((String) pdf))
                        .toFile());
    }

    /** Keeps a picture and the browser's log of what was there instead of what a test waited for. */
    private void seenInstead() {
        try {
            picture("seen-instead");
            System.err.println(driver.manage().logs().get("browser").getAll());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
