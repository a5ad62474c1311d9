package framewright.format.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer;
import framewright.dsl.model.Framework;
import framewright.format.document.making.Account;
import framewright.format.document.making.FrameworkMaker;
import framewright.format.document.making.HeaderFields;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.structure.Recognition;
import framewright.format.document.structure.Section;
import framewright.format.document.structure.Wording;
import framewright.format.document.structure.tables.HeadedRubric;
import framewright.format.document.structure.tables.Rubric;
import framewright.format.document.structure.tables.RubricReader;

/**
 * Makes a framework of a document of any format: headings become elements, lists and paragraphs their facets. The formats differ in their
 * {@link DocumentReader} and in nothing else; all have the options {@code tiers} and {@code language}.
 * <p>
 * No word is lost. The way of a document: the reader gives its lines and blocks, {@link Recognition} its sections and what they
 * are, {@link FrameworkMaker} the model; {@link Account} tells of every line where it went.
 */
public abstract class DocumentImporter implements Importer {

	private final DocumentReader reader;

	protected DocumentImporter(DocumentReader reader) {
		this.reader = reader;
	}

	@Override
	public int recognise(String name, byte[] beginning) {
		return reader.recognise(name, beginning);
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + request.source().getFileName(), 10);
		String language = request.options().text("language").strip();
		if (!language.isEmpty() && !HeaderFields.isLanguage(language)) {
			throw new UnreadableDocumentException("“" + language + "” is no language. Write its short sign, for instance en-GB.");
		}
		SourceDocument document = reader.read(request.source(), progress.split(5));
		Account account = new Account(document);
		FrameworkMaker maker = new FrameworkMaker(request.name(), account, progress);
		if (!language.isEmpty()) {
			maker.header().put(Wording.HeaderLine.LANGUAGE, language);
		}
		String title = maker.properties(document.properties());
		account.said(Recognition.known(request.corrections()));
		Optional<HeadedRubric> headed = HeadedRubric.in(document.blocks(), account::skip);
		headed.ifPresent(maker::headed);
		Optional<Rubric> rubric = headed.isPresent() ? Optional.empty() : RubricReader.read(document.blocks(), Recognition.known(request.corrections()), account::skip);
		rubric.ifPresent(maker::rubric);
		SourceDocument rest = headed.map(found -> document.with(found.blocks())).or(() -> rubric.map(found -> document.with(found.rest()))).orElse(document);
		Section recognised = Recognition.of(rest, request.corrections(), account::skip);
		String cover = rubric.map(Rubric::coverTitle).orElse("");
		Framework framework = maker.make(recognised, title.isBlank() ? cover : title, chosen(request.options().text("tiers")));
		return new Imported(framework, account.lines(), account.doubts(), maker.meanings());
	}

	private static List<String> chosen(String tiers) {
		return Arrays.stream(tiers.split(",")).map(String::strip).filter(tier -> !tier.isEmpty()).toList();
	}
}
