package framewright.format.word.handbook;
import java.io.IOException; import java.nio.file.Path; import framewright.core.exchange.Brand;
final class TemplateDesign { static Design read(Path p, Imprint i, Brand b) throws IOException { throw new IOException("x"); } }
