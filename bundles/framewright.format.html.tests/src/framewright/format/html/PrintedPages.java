package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;


import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

/** A handbook that was typeset, and what was told of losses. */
record PrintedPages(Framework framework, byte[] content, List<String> losses) {

	static PrintedPages of(Library library, Framework framework, Path folder, Map<String, String> chosen, IProgressMonitor monitor) throws Exception {
		try (OutputFolder output = new OutputFolder(folder)) {
			PdfExporter exporter = new PdfExporter();
			Options options = Options.of(declared(), chosen);
			ExportResult result = exporter.export(new ExportRequest(framework, library, options, output), monitor);
			output.finish();
			assertEquals(framework.getName() + ".pdf", output.written().get(0).getFileName().toString());
			return new PrintedPages(framework, Files.readAllBytes(output.written().get(0)), LossReport.of(framework, "PDF", exporter.fidelity(options), result.losses()).sentences());
		}
	}

	/** Typesets a framework from its text. */
	static PrintedPages ofText(Path folder, String text, Map<String, String> chosen) throws Exception {
		Library library = Library.containing(folder);
		String name = text.replaceFirst("(?s)^framework (\\S+).*", "$1");
		Framework framework = new LibraryReader(library).read(folder.resolve(name + Library.EXTENSION), text).framework().orElseThrow();
		return of(library, framework, folder.resolve("out"), chosen, new NullProgressMonitor());
	}

	/** Typesets the framework that has one of every construct, in a library made in a folder. */
	static PrintedPages ofEveryConstruct(Path folder, Map<String, String> chosen) throws Exception {
		Files.createDirectories(folder.resolve("assets"));
		for (String file : List.of("every-construct.framework", "other-guide.framework", "assets/circle.svg", "assets/square.png")) {
			Files.write(folder.resolve(file), Page.golden(file));
		}
		Library library = Library.containing(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		return of(library, reader.find("every-construct").orElseThrow(), folder.resolve("out"), chosen, new NullProgressMonitor());
	}

	PDDocument open() throws IOException {
		return Loader.loadPDF(content);
	}

	/** The text of all pages, each as a piece of its own. */
	List<String> pages() throws IOException {
		try (PDDocument document = open()) {
			List<String> pages = new ArrayList<>();
			for (int i = 1; i <= document.getNumberOfPages(); i++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setSortByPosition(true);
				stripper.setStartPage(i);
				stripper.setEndPage(i);
				pages.add(stripper.getText(document));
			}
			return pages;
		}
	}

	/** The options of the format, as the plug-in declares them. */
	static List<Option> declared() throws Exception {
		return Page.declared("pdf");
	}
}
