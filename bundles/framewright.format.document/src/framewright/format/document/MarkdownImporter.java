package framewright.format.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer;
import framewright.dsl.model.Framework;

/**
 * Makes a framework of a Markdown document: headings become elements, lists and paragraphs their facets.
 * <p>
 * No word is lost. The way of a document: {@link SourceText} its lines, {@link BlockReader} its blocks, {@link Outline} its sections, {@link SectionRoles}
 * what they are, {@link FrameworkMaker} the model; {@link Account} tells of every line where it went.
 */
public class MarkdownImporter implements Importer {

	@Override
	public int recognise(String name, byte[] beginning) {
		for (byte b : beginning) {
			if (b == 0) {
				return 0;
			}
		}
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return switch (ending) {
			case "md", "markdown", "mdown", "mkd" -> 90;
			case "txt", "text" -> 40;
			default -> 0;
		};
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + request.source().getFileName(), 10);
		String language = request.options().text("language").strip();
		if (!language.isEmpty() && !HeaderFields.isLanguage(language)) {
			throw new UnreadableDocumentException("“" + language + "” is no language. Write its short sign, for instance en-GB.");
		}
		SourceText source = SourceText.read(request.source());
		progress.split(2);
		Account account = new Account(source);
		FrameworkMaker maker = new FrameworkMaker(request.name(), account, progress);
		if (!language.isEmpty()) {
			maker.header().put(Wording.HeaderLine.LANGUAGE, language);
		}
		FrontMatter matter = FrontMatter.of(source);
		List<Block> blocks = BlockReader.read(source, matter.end(), account);
		progress.split(4);
		Framework framework = maker.make(Outline.of(maker.frontMatter(matter, blocks)), matter.values().getOrDefault("title", ""), chosen(request.options().text("tiers")));
		return new Imported(framework, account.lines());
	}

	private static List<String> chosen(String tiers) {
		return Arrays.stream(tiers.split(",")).map(String::strip).filter(tier -> !tier.isEmpty()).toList();
	}
}
