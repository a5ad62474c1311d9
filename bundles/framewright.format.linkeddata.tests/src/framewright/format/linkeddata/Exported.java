package framewright.format.linkeddata;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

/** A framework that was exported: its files by their names, and what was lost. */
record Exported(Framework framework, Map<String, String> files, List<Loss> losses, Fidelity fidelity) {

	static final String BASE = "https://example.org/frameworks/";

	private static final String OTHER = "framework otherguide \"Othertitle\" {\n language-version 1\n version 1.0.0\n uuid \"5a4c4f6e-4a6f-4a7e-8d6f-0d1f5b1c2a30\"\n language en-GB\n structure {\n  rule \"Rule\"\n }\n"
			+ " rule farname \"Fartitle\" formerly awayname\n}\n";

	static Exporter exporter(String format) {
		return switch (format) {
			case "skos" -> new SkosExporter();
			case "ctdl-asn" -> new CtdlExporter();
			default -> new BadgesExporter();
		};
	}

	static Exported of(Path folder, Framework framework, String format, Map<String, String> chosen, IProgressMonitor monitor) throws Exception {
		Options options = Options.of(declared(format), chosen);
		Exporter exporter = exporter(format);
		Path out = Files.createTempDirectory(folder, "out");
		OutputFolder output = new OutputFolder(out);
		ExportResult result = exporter.export(new ExportRequest(framework, Library.containing(folder), options, output), monitor);
		output.finish();
		Map<String, String> files = new LinkedHashMap<>();
		for (Path file : output.written()) {
			files.put(file.getFileName().toString(), Files.readString(file));
		}
		return new Exported(framework, files, result.losses(), exporter.fidelity(options));
	}

	static Exported of(Path folder, Framework framework, String format, Map<String, String> chosen) throws Exception {
		return of(folder, framework, format, chosen, new NullProgressMonitor());
	}

	/** The framework that uses everything, beside another one. */
	static Framework everything(Path folder) throws Exception {
		Files.writeString(folder.resolve("otherguide.framework"), OTHER);
		Files.writeString(folder.resolve("wholename.framework"), everythingText());
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		reader.readAll(new NullProgressMonitor());
		return reader.find("wholename").orElseThrow();
	}

	static String everythingText() throws Exception {
		try (InputStream in = Exported.class.getResourceAsStream("everything.framework")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	static Framework framework(Path folder, String text) {
		String name = text.replaceFirst("(?s)^framework (\\S+).*", "$1");
		return new LibraryReader(Library.containing(folder)).read(folder.resolve(name + Library.EXTENSION), text).framework().orElseThrow();
	}

	String file(String ending) {
		return files.entrySet().stream().filter(file -> file.getKey().endsWith(ending)).findFirst().orElseThrow().getValue();
	}

	JsonElement json() {
		return JsonParser.parseString(file(files.keySet().stream().anyMatch(name -> name.endsWith(".jsonld")) ? ".jsonld" : ".json"));
	}

	/** What an RDF library that had no part in writing the file makes of it. */
	Model model() throws Exception {
		boolean turtle = files.keySet().stream().anyMatch(name -> name.endsWith(".ttl"));
		RDFParser parser = turtle ? new TurtleParser() : new JSONLDParser();
		Model model = new LinkedHashModel();
		parser.setRDFHandler(new StatementCollector(model));
		parser.parse(new StringReader(file(turtle ? ".ttl" : ".jsonld")), "urn:x");
		return model;
	}

	/** The options as the plug-in declares them. */
	static List<Option> declared(String format) throws Exception {
		List<Option> options = new ArrayList<>();
		Path declaration = Path.of(System.getProperty("framewright.root", "../..")).resolve("bundles/framewright.format.linkeddata/plugin.xml");
		NodeList elements = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(declaration.toFile()).getElementsByTagName("option");
		for (int i = 0; i < elements.getLength(); i++) {
			Element option = (Element) elements.item(i);
			if (((Element) option.getParentNode()).getAttribute("id").equals(format)) {
				String allowed = option.getAttribute("allowed");
				options.add(new Option(option.getAttribute("id"), option.getAttribute("label"), Option.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)), option.getAttribute("default"),
						allowed.isEmpty() ? List.of() : List.of(allowed.split(",")), option.getAttribute("description")));
			}
		}
		return options;
	}
}
