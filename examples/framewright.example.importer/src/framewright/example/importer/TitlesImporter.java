package framewright.example.importer;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.Importer;
import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;

/** Makes a domain of each line of a text, and its summary of the lines that end like a sentence. */
public final class TitlesImporter implements Importer {

	private static final Meaning DOMAIN = new Meaning("domain", "Domain");
	private static final Meaning SUMMARY = new Meaning("summary", "Summary of the domain above");
	private static final Meaning NOTHING = new Meaning(Meaning.OUT, "Nothing: leave it out");

	private static final int LONG = 100;
	private static final long LARGEST = 1 << 20;

	private final List<SourceLine> lines = new ArrayList<>();
	private final List<Doubt> doubts = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();
	private final Framework framework = ModelFactory.eINSTANCE.createFramework();
	private Element domain;

	@Override
	public int recognise(String name, byte[] beginning) {
		return name.endsWith(".titles") ? 90 : 0;
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		framework.setName(request.name());
		framework.setTitle(request.options().text("title"));
		DefaultStructure.addTo(framework);
		List<String> source = source(request.source());
		SubMonitor progress = SubMonitor.convert(monitor, source.size());
		for (int number = 1; number <= source.size(); number++) {
			progress.split(1); // ends the import when somebody has pressed Stop
			lines.add(line(number, source.get(number - 1), said(request, number)));
		}
		return new Imported(framework, lines, doubts, List.of(DOMAIN, SUMMARY, NOTHING));
	}

	private static List<String> source(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new UnreadableDocumentException("This list is larger than 1 MB, which no list of titles is. Check that it is the right file.");
		}
		try {
			return Files.readAllLines(file);
		} catch (MalformedInputException e) {
			throw new UnreadableDocumentException("This document is not saved as UTF-8 text. Save it as UTF-8 and try again.");
		}
	}

	/** What a person said that a line is; empty when they said nothing. The last word counts. */
	private static String said(ImportRequest request, int number) {
		return request.corrections().stream().filter(correction -> correction.first() <= number && number <= correction.last()).map(ImportRequest.Correction::meaning).reduce("", (earlier, later) -> later);
	}

	private SourceLine line(int number, String text, String said) {
		String words = text.strip();
		if (words.isEmpty() || said.equals(NOTHING.id())) {
			return SourceLine.skipped(number, text, words.isEmpty() ? "an empty line" : "you said so");
		}
		boolean summary = said.isEmpty() ? words.endsWith(".") : said.equals(SUMMARY.id());
		Sureness sure = said.isEmpty() ? Sureness.LIKELY : Sureness.SURE;
		if (summary && domain == null) {
			return SourceLine.left(number, text, "there is no domain above it");
		}
		if (summary) {
			return SourceLine.used(number, text, "Domain “" + domain.getTitle() + "”, summary").as(SUMMARY.id(), sure).to(summary(words));
		}
		if (words.length() > LONG) {
			doubts.add(new Doubt(number, "This is long for a title. Is it a summary?"));
		}
		domain = domain(words);
		return SourceLine.used(number, text, "Domain “" + words + "”").as(DOMAIN.id(), sure).to(domain);
	}

	private Element domain(String title) {
		Element element = ModelFactory.eINSTANCE.createElement();
		element.setTier(Frameworks.tiers(framework).get(0));
		element.setName(Names.fromTitle(title, taken));
		element.setTitle(title);
		taken.add(element.getName());
		framework.getContents().add(element);
		return element;
	}

	private ProseFacet summary(String words) {
		ProseFacet facet = ModelFactory.eINSTANCE.createProseFacet();
		facet.setKind(ProseKind.SUMMARY);
		facet.getLines().add(words);
		domain.getContents().add(facet);
		return facet;
	}
}
