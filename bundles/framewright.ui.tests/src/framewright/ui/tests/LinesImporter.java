package framewright.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.Revision;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;

/**
 * Reads files that end in “.lines”, to test with: the first line is the title, a line with a “#” a domain, a short line without a full stop is guessed to be a
 * subdomain, “?” is left out, and all else is text. It obeys corrections.
 */
public final class LinesImporter implements UpdatingImporter {

	private static final List<Meaning> MEANINGS = List.of(new Meaning("domain", "Domain"), new Meaning("subdomain", "Subdomain"), new Meaning("text", "Text"), new Meaning(Meaning.ABOVE, "Belongs to the line above"),
			new Meaning(Meaning.OUT, "Nothing: leave it out"));
	private static final int SHORT = 24;

	private final List<SourceLine> lines = new ArrayList<>();
	private final List<Doubt> doubts = new ArrayList<>();
	private final Set<String> names = new HashSet<>();
	private Framework framework;
	private Element domain;
	private Element subdomain;
	private ProseFacet text;

	@Override
	public int recognise(String name, byte[] beginning) {
		if (name.endsWith(".failing")) {
			throw new NoClassDefFoundError("a plug-in that lacks another, for tests");
		}
		return name.endsWith(".lines") ? 95 : 0;
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		List<String> all = Files.readAllLines(request.source());
		SubMonitor progress = SubMonitor.convert(monitor, "Reading lines", all.size());
		while (request.options().flag("slow")) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			Thread.onSpinWait();
		}
		if (all.isEmpty()) {
			throw new UnreadableDocumentException("There is nothing in this document. Choose another one.");
		}
		framework = ModelFactory.eINSTANCE.createFramework();
		framework.setName(request.name());
		framework.setTitle(all.get(0));
		framework.setLanguage("en-GB");
		DefaultStructure.addTo(framework);
		lines.add(SourceLine.used(1, all.get(0), "Title").to(framework));
		for (int number = 2; number <= all.size(); number++) {
			progress.checkCanceled();
			read(number, all.get(number - 1), said(request, number));
			progress.worked(1);
		}
		return new Imported(framework, lines, doubts, MEANINGS);
	}

	private static String said(ImportRequest request, int number) {
		return request.corrections().stream().filter(correction -> correction.first() <= number && number <= correction.last()).map(Correction::meaning).reduce("", (earlier, later) -> later);
	}

	private void read(int number, String words, String said) {
		String title = words.replaceFirst("^#+\\s*", "");
		String meaning = !said.isEmpty() ? said : words.startsWith("#") ? "domain" : words.length() <= SHORT && !words.endsWith(".") ? "subdomain" : "text";
		Sureness sure = !said.isEmpty() || words.startsWith("#") ? Sureness.SURE : meaning.equals("subdomain") ? Sureness.GUESSED : Sureness.LIKELY;
		if (words.isBlank() || meaning.equals(Meaning.OUT)) {
			lines.add(SourceLine.skipped(number, words, words.isBlank() ? "an empty line" : "you said so"));
		} else if (words.equals("?") && said.isEmpty()) {
			lines.add(SourceLine.left(number, words, "there is no place for it"));
		} else if (meaning.equals("domain")) {
			domain = element("domain", title);
			framework.getContents().add(domain);
			subdomain = null;
			text = null;
			lines.add(SourceLine.used(number, words, "Domain " + title).as(meaning, sure).to(domain));
		} else if (meaning.equals("subdomain") && domain != null) {
			subdomain = element("subdomain", title);
			domain.getContents().add(subdomain);
			text = null;
			lines.add(SourceLine.used(number, words, "Subdomain " + title).as(meaning, sure).to(subdomain));
		} else {
			Part part = subdomain != null ? subdomain : domain != null ? domain : framework;
			if (text == null) {
				text = ModelFactory.eINSTANCE.createProseFacet();
				text.setKind(ProseKind.SUMMARY);
				part.getContents().add(text);
			}
			text.getLines().add(words);
			if (words.contains("…")) {
				doubts.add(new Doubt(number, "This text breaks off. Look into the document."));
			}
			lines.add(SourceLine.used(number, words, "Summary").as(meaning, sure).to(text));
		}
	}

	private Element element(String tier, String title) {
		Element element = ModelFactory.eINSTANCE.createElement();
		element.setTier(Frameworks.tiers(framework).stream().filter(one -> tier.equals(one.getName())).findFirst().orElseThrow());
		element.setName(Names.fromTitle(title, names));
		names.add(element.getName());
		element.setTitle(title);
		return element;
	}

	@Override
	public Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException {
		Imported imported = read(request, monitor);
		return new Revision(existing, FrameworkText.write(imported.framework()), imported.lines(), imported.doubts());
	}
}
